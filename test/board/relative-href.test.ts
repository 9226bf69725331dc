import { expect, it } from "vitest";
import { relativeHref } from "../../src/board/site/relative-href.ts";

it.each([
  ["/index.html", "/en/index.html", "en/index.html"],
  ["/en/index.html", "/en/requests/index.html", "requests/index.html"],
  ["/en/requests/7/index.html", "/en/index.html#ask", "../../index.html#ask"],
  ["/en/requests/7/index.html", "/en/requests/8/index.html", "../8/index.html"],
  ["/en/requests/7/index.html", "/api/v1/requests/7.json", "../../../api/v1/requests/7.json"],
  ["/en/index.html", "/en/index.html#ask", "#ask"],
  ["/en/index.html", "/en/index.html", "index.html"],
])("from %s to %s the way is %s", (from, to, way) => {
  expect(relativeHref(from, to)).toBe(way);
});
