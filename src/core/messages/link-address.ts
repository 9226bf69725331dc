const PROTOCOLS = ["https:", "http:", "mailto:"];

/**
 * An address that the desk built, safe within a Markdown link and as it stands. Throws on other kinds of address: those
 * never come from us.
 */
export function linkAddress(href: string): string {
  if (!PROTOCOLS.some((protocol) => href.startsWith(protocol)))
    throw new Error(`not an address: ${JSON.stringify(href)}`);
  return href.replace(/[\s<>()[\]"'`\\{}|^*]|[^\x21-\x7e]/gu, percentEncoded);
}

/** `encodeURIComponent` leaves a few of these as they are. */
const percentEncoded = (sign: string): string => {
  const encoded = encodeURIComponent(sign.replace(/\p{Cs}/u, "\ufffd"));
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
};
