/**
 * The way from one page of the site to another, as in `../../index.html`. Both start with `/`; `to` may end in `#part`. Relative, so that
 * the site works under any path and from a folder.
 */
export function relativeHref(from: string, to: string): string {
  const hash = to.indexOf("#");
  const target = hash === -1 ? to : to.slice(0, hash);
  if (target === from || target === "")
    return (hash === -1 ? "" : to.slice(hash)) || from.slice(from.lastIndexOf("/") + 1);

  // A page has dozens of links, so this is written for speed: the folder that both share ends at the last slash that they share.
  let shared = 0;
  for (let at = 0; from[at] === target[at]; at += 1) if (from[at] === "/") shared = at;
  let up = "";
  for (let at = from.indexOf("/", shared + 1); at !== -1; at = from.indexOf("/", at + 1)) up += "../";
  return up + to.slice(shared + 1);
}
