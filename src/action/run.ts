import { error, info, notice, setFailed, setOutput, summary, warning } from "@actions/core";
import { context, getOctokit } from "@actions/github";
import { describeProblem } from "../app/describe-problem.ts";
import { processRequest, type Services } from "../app/process-request.ts";
import { sweep } from "../app/sweep.ts";
import { say } from "../core/messages/speak.ts";
import { createLimitGate } from "../github/limit-gate.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { GitHubError } from "../github/port.ts";
import { redact } from "../github/redact.ts";
import { toRequestEvent } from "../github/to-request-event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { jobSummary } from "./job-summary.ts";
import { IGNORED, type Outcome, outcomeOfFailure, outcomeOfLook, outcomeOfMissing, outcomeOfSweep } from "./outcome.ts";

/** One run of the Action: look, or sweep, then say what happened. The run fails where the desk's files or GitHub fail. */
export async function run(): Promise<void> {
  try {
    const inputs = readInputs();
    const swept = inputs.mode === "sweep" || !isOfARequest(context.eventName);
    const outcome = await act(inputs, swept).catch(outcomeOfFailure);
    tell(outcome);
    await summarize(jobSummary({ reports: outcome.reports, swept, sealed: inputs.sealKey !== undefined }));
  } catch (failure) {
    tell({ ...IGNORED, result: "failed", failures: [failure] });
  }
}

const isOfARequest = (event: string): boolean => event === "issues" || event === "issue_comment";

async function act({ token, sealKey, dryRun }: Inputs, swept: boolean): Promise<Outcome> {
  const options = { gate: createLimitGate(), ...(sealKey !== undefined && { sealKey }) };
  const github = createOctokitGitHub(getOctokit(token), options);
  const services: Services = { github, dryRun, log: (line) => info(oneLine(line)) };
  if (swept) return outcomeOfSweep(await sweep(context.repo, services));
  const reading = toRequestEvent({ name: context.eventName, payload: context.payload });
  if ("ignored" in reading) {
    notice(oneLine(reading.ignored));
    return IGNORED;
  }
  try {
    return outcomeOfLook(await processRequest(reading.ref, reading.event, services));
  } catch (failure) {
    // Somebody deletes a request, or moves it, while the run waits for its turn. Where it is the token's fault, the sweep fails.
    if (!(failure instanceof GitHubError && failure.status === 404)) throw failure;
    notice(say("en", "cli-action-missing", `#${reading.ref.number}`));
    return outcomeOfMissing();
  }
}

function tell({ result, changed, looked, failed, problems, failures, wait }: Outcome): void {
  for (const [name, value] of Object.entries({ result, changed, looked, failed })) setOutput(name, value);
  for (const problem of problems) error(describeProblem(problem), { file: problem.file, startLine: problem.line });
  if (problems.length > 0) process.exitCode = 1;
  for (const failure of failures) setFailed(oneLine(failure));
  if (wait) notice(wordsOf(wait));
}

/** What was done is done, whether or not its summary can be written. */
async function summarize(words: string): Promise<void> {
  if (words === "") return;
  try {
    await summary.addRaw(words, true).write();
  } catch (failure) {
    warning(say("en", "cli-action-no-summary", oneLine(failure)));
  }
}

const wordsOf = ({ waitUntil }: GitHubError): string =>
  waitUntil === undefined ? say("en", "cli-action-waits-a-while") : say("en", "cli-action-waits", { at: waitUntil });

/** Without secrets, and without the line breaks that would let a text begin a line that the runner takes for a command. */
const oneLine = (told: unknown): string =>
  redact(told instanceof Error ? told.message : String(told))
    .replace(/\s+/g, " ")
    .trim();
