import { createServer } from "node:http";

const KINDS: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  atom: "application/atom+xml",
  ics: "text/calendar; charset=utf-8",
};

/** A site on this machine, below a path, as a host of files serves it. */
export interface ServedSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a site below a path, as in `/helpdesk`: a folder is its `index.html`, what is not there is `404.html`. */
export async function serveSite(files: ReadonlyMap<string, string>, basePath: string): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const below = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : "";
    const path = below.endsWith("/") ? `${below}index.html` : below;
    const text = files.get(path);
    const kind = text === undefined ? "html" : (path.split(".").at(-1) ?? "");
    response.writeHead(text === undefined ? 404 : 200, { "content-type": KINDS[kind] ?? "text/plain" });
    response.end(text ?? files.get("/404.html"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
