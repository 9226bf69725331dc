import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createMetrics } from "../../src/probot/watch/metrics.ts";

const text = readFileSync(".github/Containerfile", "utf8");
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const page = readFileSync("docs/how-to/host-the-app.md", "utf8");
const lines = text.replaceAll("\\\n", "").split("\n");
const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));
const said = (word: string): string => last.find((line) => line.trim().startsWith(word))?.trim() ?? "";

it("the image is of an exact version", () => {
  expect(text).toMatch(/^ARG NODE=node:\d+\.\d+\.\d+-[a-z]+-slim$/m);
  expect(lines.filter((line) => line.startsWith("FROM")).every((line) => line.includes("$" + "{NODE}"))).toBe(true);
});

it("its process is not root, is the server itself, and hears the signal to stop", () => {
  expect(said("USER")).toBe("USER node");
  const start: unknown = JSON.parse(said('CMD ["node", "build').slice("CMD ".length));
  expect(start).toEqual(scripts["start"]?.split(" && ").at(-1)?.split(" "));
  expect(text).not.toMatch(/^(ENTRYPOINT|CMD) [^[]/m);
});

it("it has no package for development in it, and no tool that asks for its health", () => {
  expect(text).toContain("npm ci --omit=dev");
  expect(last.filter((line) => line.startsWith("COPY")).join()).not.toContain("COPY . ");
  expect(said("HEALTHCHECK")).toContain("/healthz");
  expect(text).not.toContain("curl");
});

it("it copies what is there", () => {
  const copied = lines.flatMap((line) => /^COPY (?!--from)(.*) \S+$/.exec(line)?.[1]?.split(" ") ?? []);
  expect(copied).toContain("src");
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
});

it("production is said, and it can be reached from outside", () => {
  expect(said("ENV")).toBe("ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000");
});

it("the page about hosting names every figure of ours, and no other", async () => {
  const { registry } = createMetrics();
  const ours = registry.getMetricsAsArray().flatMap(({ name }) => (name.startsWith("quorumdesk_") ? [name] : []));
  const named = new Set([...page.matchAll(/`(quorumdesk_\w+)/g)].map(([, name]) => name));
  expect([...named].sort()).toEqual(ours.sort());
});
