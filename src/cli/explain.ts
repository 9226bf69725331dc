import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describeProblem } from "../app/describe-problem.ts";
import { type ProcessReport, processRequest } from "../app/process-request.ts";
import type { Sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { GitHubError, type RequestRef } from "../github/port.ts";
import { explain } from "./explain/explanation.ts";
import { explanationLines } from "./explain/explanation-lines.ts";
import { parseRequestAddress } from "./explain/request-address.ts";
import { createGitHubClient } from "./github-client.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `explain`: why a request stands where it stands. Decides as a look would, and writes nothing. */
export const explainVerb: Verb = {
  name: "explain",
  summary: "says why a request stands where it stands: stage, ballot, guards, records",
  args: [{ name: "<request>", about: "its address, or OWNER/REPOSITORY#7; needs GITHUB_TOKEN" }],
  options: [{ flags: "--save <file>", about: "write all that was read to a file, for the command replay" }],
  run: runExplain,
};

async function runExplain({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const ref = parseRequestAddress(args[0] ?? "");
  const token = terminal.env["GITHUB_TOKEN"];
  if (!ref || !token) {
    terminal.err(ref ? say("en", "cli-explain-token") : say("en", "cli-explain-address", args[0] ?? ""));
    return 2;
  }
  const report = await lookAt(ref, token, terminal);
  if (report instanceof GitHubError) {
    terminal.err(
      report.status === 404
        ? say("en", "cli-explain-not-found", args[0] ?? "")
        : say("en", "cli-explain-failed", report.message),
    );
    return 1;
  }
  if (typeof options["save"] === "string")
    await writeFile(resolve(terminal.cwd, options["save"]), `${JSON.stringify(report.snapshot, null, 2)}\n`);
  for (const line of options["json"] ? [JSON.stringify(asJson(report), null, 2)] : linesOf(report)) terminal.out(line);
  return report.kind === "config-broken" || report.snapshot.incomplete.length > 0 ? 1 : 0;
}

async function lookAt(ref: RequestRef, auth: string, terminal: Terminal): Promise<ProcessReport | GitHubError> {
  const client = createGitHubClient(terminal, auth);
  try {
    return await processRequest(ref, { kind: "sweep" }, { github: createOctokitGitHub(client), dryRun: true });
  } catch (failure) {
    if (failure instanceof GitHubError) return failure;
    throw failure;
  }
}

function linesOf(report: ProcessReport): readonly string[] {
  if (report.kind !== "config-broken") return explanationLines(report.snapshot, explain(report));
  const { problems } = report;
  return [
    say("en", "cli-explain-config-broken", problems.length),
    ...problems.map((problem) =>
      say("en", "cli-explain-problem", problem.file, problem.line, describeProblem(problem)),
    ),
  ];
}

const spokenAll = (sentences: readonly Sentence[]): string => sentences.map((said) => speakPlain(said, "en")).join(" ");

function asJson(report: ProcessReport): object {
  const { title, url, number } = report.snapshot.issue;
  const request = { ...report.ref, number, title, url };
  if (report.kind === "config-broken") {
    return {
      request,
      problems: report.problems.map(({ file, line, path, message }) => ({
        file,
        line,
        path,
        message: speakPlain(message, "en"),
      })),
    };
  }
  const { status, ways, ...rest } = explain(report);
  const spoken = ways.map((way) => ({
    ...way,
    guards: way.guards.map((guard) => ({ ...guard, because: spokenAll(guard.because) })),
  }));
  const state = "decision" in report ? { ...report.decision.state, keys: [...report.decision.state.keys] } : null;
  return { request, status: status.map((said) => speakPlain(said, "en")), ways: spoken, ...rest, state };
}
