import { findSite } from "../acts/page-acts.ts";
import type { World } from "../world.ts";
import type { HttpAnswer, HttpRequest } from "./http-message.ts";

const HOST = /^([a-z0-9-]+)\.github\.io$/;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml",
};

/** Whether a request is for a published site. */
export const isForPages = ({ url }: HttpRequest): boolean => HOST.test(url.hostname);

/** Serves what is published at `https://<owner>.github.io/<repository>/`, to anybody, with no token. */
export function answerPages(world: World, { method, url }: HttpRequest): HttpAnswer {
  if (method !== "GET" && method !== "HEAD") return page(405, "405 Not Allowed");
  const [, owner = ""] = HOST.exec(url.hostname) ?? [];
  const [name = "", ...rest] = decodeURIComponent(url.pathname).slice(1).split("/");
  const path = rest.join("/").replace(/(^|\/)$/, "$1index.html");
  const text = findSite(world, owner, name)?.pages?.get(path);
  if (text === undefined) return page(404, "404 There is no GitHub Pages site here.");
  const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return { status: 200, headers: { "content-type": type }, body: method === "HEAD" ? undefined : text };
}

const page = (status: number, words: string): HttpAnswer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!DOCTYPE html><title>${words}</title>`,
});
