/**
 * The way from one page of the site to another, as in `../../index.html`. Both start with `/`; `to` may end in `#part`. Relative, so that
 * the site works under any path and from a folder.
 */
export function relativeHref(from: string, to: string): string {
  const [target = "", part] = to.split("#");
  const anchor = part === undefined ? "" : `#${part}`;
  if (target === from || target === "") return anchor || fileName(from);

  const here = from.split("/").slice(1, -1);
  const there = target.split("/").slice(1);
  const shared = here.findIndex((folder, depth) => folder !== there[depth]);
  const common = shared === -1 ? here.length : shared;
  const up = here.slice(common).map(() => "..");
  return [...up, ...there.slice(common)].join("/") + anchor;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
