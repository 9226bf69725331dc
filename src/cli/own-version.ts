import { readFileSync } from "node:fs";

/** The version of this program. */
export function ownVersion(): string {
  const written: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof written === "object" && written !== null && "version" in written ? String(written.version) : "";
}
