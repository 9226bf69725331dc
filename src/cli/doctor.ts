import { sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { guardClient } from "../github/guarded-client.ts";
import { stopWith } from "./desk-source.ts";
import { examine } from "./doctor/examine.ts";
import type { Finding, FindingState } from "./doctor/finding.ts";
import { meetPatient } from "./doctor/meet-patient.ts";
import { createGitHubClient } from "./github-client.ts";
import { jsonText } from "./json-text.ts";
import { repositoryNamed } from "./open-github.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `doctor`: what a desk on GitHub still lacks, and how to mend each thing. It writes nothing. */
export const doctorVerb: Verb = {
  name: "doctor",
  summary: say("en", "cli-doctor-summary"),
  args: [],
  options: [{ flags: "--repo <owner/name>", about: say("en", "cli-doctor-option-repo") }],
  run: runDoctor,
};

async function runDoctor({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const named = options["repo"] ?? terminal.env["GITHUB_REPOSITORY"];
  const ref = repositoryNamed(named);
  const token = terminal.env["GITHUB_TOKEN"];
  if (!ref) {
    const because = named ? sentence("cli-labels-repository", String(named)) : sentence("cli-doctor-which");
    return stopWith({ exit: 2, because: [because] }, terminal);
  }
  if (!token) return stopWith({ exit: 2, because: [sentence("cli-doctor-no-token")] }, terminal);
  const patient = await meetPatient(guardClient(createGitHubClient(terminal, token)), ref, terminal);
  const isMet = !("check" in patient);
  const findings = isMet ? await examine(patient) : [patient];
  // Where nothing could be looked at, nothing is known to be well.
  const isWell = isMet && !findings.some(({ state }) => state === "problem");
  if (options["json"]) terminal.out(jsonText(asJson(`${ref.owner}/${ref.repo}`, findings, isWell)));
  else for (const line of asLines(findings)) terminal.out(line);
  return isWell ? 0 : 1;
}

const asJson = (repository: string, findings: readonly Finding[], ok: boolean): object => ({
  repository,
  ok,
  findings: findings.map(({ check, state, found, mend }) => ({
    check,
    state,
    key: found.say,
    found: speakPlain(found, "en"),
    mend: mend.map((one) => speakPlain(one, "en")),
  })),
});

/** What is told first. */
const URGENCY: readonly FindingState[] = ["problem", "warning", "cannot-tell", "ok"];

function asLines(all: readonly Finding[]): readonly string[] {
  const findings = URGENCY.flatMap((urgent) => all.filter(({ state }) => state === urgent));
  const width = Math.max(...findings.map(({ state }) => word(state).length)) + 2;
  const lines = findings.flatMap(({ state, found, mend }) => [
    `${word(state).padEnd(width)}${speakPlain(found, "en")}`,
    ...mend.map((one) => `${" ".repeat(width)}${speakPlain(one, "en")}`),
  ]);
  const count = (state: FindingState): number => findings.filter((one) => one.state === state).length;
  return [
    ...lines,
    "",
    say("en", "cli-doctor-end", count("problem"), count("warning"), count("cannot-tell")),
    ...(count("problem") > 1 ? [say("en", "cli-doctor-from-top")] : []),
  ];
}

function word(state: FindingState): string {
  switch (state) {
    case "ok":
      return say("en", "cli-doctor-word-ok");
    case "problem":
      return say("en", "cli-doctor-word-problem");
    case "warning":
      return say("en", "cli-doctor-word-warning");
    case "cannot-tell":
      return say("en", "cli-doctor-word-cannot-tell");
  }
}
