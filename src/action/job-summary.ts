import { describeReport, type ProcessReport } from "../app/process-request.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { speakMarkdown } from "../core/messages/speak.ts";
import { redact } from "../github/redact.ts";
import { whatItLacks } from "./what-it-lacks.ts";

/** GitHub refuses a summary of more than 1 MiB; a character takes three bytes at most, seldom more than one. */
const LONGEST = 300_000;

/** What a job summary is made of. */
interface Told {
  /** The looks that decided something. */
  readonly reports: readonly ProcessReport[];
  /** Whether the run looked at all requests. Then it says too what the desk cannot do. */
  readonly swept: boolean;
  readonly sealed: boolean;
}

/** What was decided, as Markdown for the job summary: for each request what happened, and the words that its people read. */
export function jobSummary({ reports, swept, sealed }: Told): string {
  const parts = reports.map((report) => redact([headOf(report), ...wordsOf(report)].join("\n\n")));
  const [first] = reports;
  const lacks = swept && first && "desk" in first ? lacksOf(first, sealed) : [];
  const fitting = thatFit(parts);
  const left = parts.length - fitting.length;
  const more = left === 0 ? [] : [speakMarkdown(sentence("cli-action-more", left), "en")];
  return [...fitting, ...more, ...lacks].join("\n\n");
}

/** The request with its address, what happened in words, and the log's line in code letters: it can hold what GitHub said of a failure. */
function headOf(report: ProcessReport): string {
  const { ref, snapshot } = report;
  const line = describeReport(report).replace(/\s+/g, " ").replaceAll("`", "'");
  const happened = happenedIn(report);
  const said = happened ? `${speakMarkdown(happened, "en")} ` : "";
  return `**[#${ref.number}](${snapshot.issue.url})** ${said}\`${line}\``;
}

function happenedIn(report: ProcessReport): Sentence | undefined {
  switch (report.kind) {
    case "config-broken":
    case "left-alone":
      return undefined;
    case "read-only":
      return sentence(report.because === "dry-run" ? "cli-action-dry-run" : "cli-action-not-the-writer");
    case "done":
      if (report.failure !== undefined) return sentence("cli-action-stopped");
      return sentence(report.applied.length === 0 ? "cli-action-nothing" : "cli-action-done");
  }
}

/** The texts of the record comments. They are escaped already: the desk posts them as they are. */
function wordsOf(report: ProcessReport): readonly string[] {
  if (report.kind !== "done" && report.kind !== "read-only") return [];
  return report.decision.effects.flatMap((effect) => (effect.kind === "append-batch" ? [effect.text] : []));
}

function thatFit(parts: readonly string[]): readonly string[] {
  let length = 0;
  return parts.filter((part) => {
    length += part.length;
    return length <= LONGEST;
  });
}

function lacksOf(
  { desk, snapshot }: Exclude<ProcessReport, { readonly kind: "config-broken" }>,
  sealed: boolean,
): readonly string[] {
  const lacks = whatItLacks({ desk, account: snapshot.viewer.id, sealed });
  const speak = (one: (typeof lacks)[number]): string => speakMarkdown(one, "en");
  return [`### ${speak(sentence("cli-action-lacks"))}`, lacks.map((one) => `- ${speak(one)}`).join("\n")];
}
