import { error, info, notice, setFailed, setOutput, summary } from "@actions/core";
import { context, getOctokit } from "@actions/github";
import { describeProblem } from "../app/describe-problem.ts";
import { processRequest, type Services } from "../app/process-request.ts";
import { sweep } from "../app/sweep.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { redact } from "../github/redact.ts";
import { toRequestEvent } from "../github/to-request-event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { IGNORED, type Outcome, outcomeOfLook, outcomeOfSweep, summaryOf } from "./outcome.ts";

/** One run of the Action: look, or sweep, then say what happened. The run fails where the desk's files or GitHub fail. */
export async function run(): Promise<void> {
  try {
    await tell(await act(readInputs()));
  } catch (failure) {
    setFailed(oneLine(failure));
    setOutput("result", "failed");
  }
}

async function act({ token, sealKey, mode, dryRun }: Inputs): Promise<Outcome> {
  const github = createOctokitGitHub(getOctokit(token), sealKey === undefined ? {} : { sealKey });
  const services: Services = { github, dryRun, log: (line) => info(oneLine(line)) };
  const { eventName, payload } = context;
  if (mode === "sweep" || (eventName !== "issues" && eventName !== "issue_comment")) {
    return outcomeOfSweep(await sweep(context.repo, services));
  }
  const reading = toRequestEvent({ name: eventName, payload });
  if ("ignored" in reading) {
    notice(oneLine(reading.ignored));
    return IGNORED;
  }
  return outcomeOfLook(await processRequest(reading.ref, reading.event, services));
}

async function tell(outcome: Outcome): Promise<void> {
  const { result, changed, looked, failed } = outcome;
  for (const [name, value] of Object.entries({ result, changed, looked, failed })) setOutput(name, value);
  for (const problem of outcome.problems)
    error(describeProblem(problem), { file: problem.file, startLine: problem.line });
  for (const failure of outcome.failures) setFailed(oneLine(failure));
  if (outcome.problems.length > 0) process.exitCode = 1;
  const words = summaryOf(outcome);
  if (words !== "") await summary.addRaw(redact(words), true).write();
}

/** Without secrets, and without the line breaks that would let a text begin a line that the runner takes for a command. */
const oneLine = (told: unknown): string =>
  redact(told instanceof Error ? told.message : String(told))
    .replace(/\s+/g, " ")
    .trim();
