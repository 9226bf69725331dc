import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./source-files.ts";

/** What git keeps, or would keep at the next commit. Bundles and pictures are built from the rest. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && !/\.(png|woff2|ico)$/.test(file));

/** Show tokens and keys that nobody ever had, to prove that they are hidden. */
const SHOW_SECRETS = ["test/github/redact.test.ts", "test/action/run.test.ts"];

/** The only folders that may stand at the top, and the only files. A tool's own file needs a reason. */
const TOP = [".ci", ".github", "action", "docs", "src", "test"];
const TOP_FILES = [".gitignore", "LICENSE", "README.md", "package-lock.json", "package.json", "tsconfig.json"];

describe("what the repository keeps", () => {
  it("has nothing at the top but what belongs there", () => {
    const tops = [...new Set(files.map((file) => file.split("/")[0] ?? ""))];
    expect(tops.filter((top) => !TOP.includes(top) && !TOP_FILES.includes(top))).toEqual([]);
  });

  it.each([
    { what: "the folder of this checkout", found: placePattern(ROOT) },
    { what: "somebody's home", found: placePattern(homedir()) },
    { what: "a path of one machine", found: /(?<![\w.:/-])\/(?:home|Users|root|work)\/[\w.-]/ },
    { what: "the host of a package registry", found: registryPattern(process.env["npm_config_registry"]) },
    { what: "a package's address in a lock", found: /"resolved": "https?:/ },
    { what: "a private key", found: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { what: "a token", found: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/ },
  ])("names nowhere $what", ({ found }) => {
    expect(files.filter((file) => !SHOW_SECRETS.includes(file) && found.test(textOf(file)))).toEqual([]);
  });

  it("the patterns see what they are for", () => {
    expect(placePattern("/srv/desk/checkout/").test('cd "/srv/desk/checkout/src"')).toBe(true);
    expect(placePattern("/srv/").test("a/srv/b")).toBe(false);
    expect(registryPattern("https://npm.example.org/path/").test("see npm.example.org")).toBe(true);
    expect(registryPattern(undefined).test(["https://registry", "example", "org"].join("."))).toBe(true);
    expect(registryPattern(undefined).test("the registry of commands")).toBe(false);
  });
});

function textOf(file: string): string {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    return ""; // deleted, and not yet committed
  }
}

/** A place of one folder only, such as `/srv/`, is too common a word to look for. */
function placePattern(folder: string): RegExp {
  const place = folder.replace(/\/$/, "");
  return place.split("/").length < 3 ? /(?!)/ : new RegExp(`${escaped(place)}(?![\\w-])`);
}

/** The host that packages come from on this machine, and anything else that calls itself a registry. */
function registryPattern(address: string | undefined): RegExp {
  const hosts = ["(?<![\\w-])(?:registry|artifactory|verdaccio)\\.[a-z0-9-]+\\.[a-z]{2,}"];
  if (address) hosts.push(escaped(new URL(address).hostname));
  return new RegExp(hosts.join("|"));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
