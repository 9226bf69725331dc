/** Where an address leads, as people know it: its host without `www.`. */
export const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, "");
