// Serves a folder as GitHub Pages does: packed, `index.html` for folders, `404.html` for what is not there.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".atom": "application/atom+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/** Answers on a free port of this machine below `base`, as in `/helpdesk`; gives the address and a way to stop. */
export async function serveSite(folder, base = "") {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const inside = path.startsWith(`${base}/`) ? normalize(path.slice(base.length)) : "/404.html";
    const found = fileAt(join(folder, inside));
    const file = found ?? join(folder, "404.html");
    response.writeHead(found && inside !== "/404.html" ? 200 : 404, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": "max-age=600",
    });
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}${base}`, stop: () => server.close() };
}

function fileAt(path) {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return path;
  return fileAt(join(path, "index.html"));
}
