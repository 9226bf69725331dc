import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cutDescription } from "./cut-description.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { DESCRIPTION_FILE } from "./read-description.ts";
import { USED_EVENTS, USED_OPERATIONS } from "./used-operations.ts";

// `npm run contract:cut -- <folder of @octokit/openapi>`: run it after a change of used-operations.ts or of this cut.
// The package is 385 MB, so it is installed somewhere else for this one run and never a dependency.
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    "Give the folder of an installed @octokit/openapi, as in: npm run contract:cut -- /tmp/node_modules/@octokit/openapi\n",
  );
  process.exit(2);
}
const text = readFileSync(join(folder, "generated/api.github.com.json"));
const document: OpenApiDocument = JSON.parse(text.toString("utf8"));
const cut = cutDescription(document, { operations: USED_OPERATIONS, events: USED_EVENTS });
const source = {
  package: "@octokit/openapi",
  version: document.info.version,
  sha256: createHash("sha256").update(text).digest("hex"),
};
const written = `${JSON.stringify({ source, ...cut })}\n`;
writeFileSync(DESCRIPTION_FILE, written);
process.stdout.write(
  `${cut.operations.length} operations (${Object.entries(cut.later).map(([version, { operations, schemas }]) => `${version}: ${operations.length} and ${Object.keys(schemas).length} schemas change`)}), ${Object.keys(cut.webhooks).length} webhooks, ${Object.keys(cut.schemas).length} schemas, ${Buffer.byteLength(written)} bytes\n`,
);
