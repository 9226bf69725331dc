import { accept } from "../commands/accept.ts";
import { audienceOf } from "../commands/command.ts";
import { commandWordsFor } from "../commands/index.ts";
import { parseCommands } from "../commands/parse-commands.ts";
import { isIn, rolesOf } from "../commands/roles.ts";
import type { DeskForm } from "../config/desk.ts";
import { inLatinDigits } from "../config/latin-digits.ts";
import type { Lane } from "../domain/care-change.ts";
import { type Instant, instant } from "../domain/ids.ts";
import { channelOf } from "../forms/channel-of.ts";
import { missingAnswers } from "../forms/missing-answers.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { whichForm } from "../forms/which-form.ts";
import { ruleKey } from "../records/record-key.ts";
import { isWriter } from "./is-writer.ts";
import { type Look, recordOf, take } from "./look.ts";
import { fileReport } from "./report-issue.ts";

/**
 * Makes a request of an issue, once: of one that came through a listed form after the desk's first day, or that a
 * coordinator accepted. An issue of the outcome form is a report about a request. No other issue is touched, unless the
 * desk asks such authors for a form.
 */
export function register(look: Look): Look {
  const { snapshot, desk, state } = look;
  const { issue, movedHere } = snapshot;
  // An issue that came from another repository begins anew: what was decided there holds there.
  const openedAt = movedHere?.at ?? issue.openedAt;
  if (state.registered || openedAt.slice(0, 10) < desk.config.since) return look;
  const form = whichForm(desk.forms, issue.body, issue.labels);
  if (form?.kind === "outcome") return fileReport(look, form);
  if (state.report) return look;
  const acceptedAt = form ? undefined : acceptedByCoordinator(look);
  if (!form && !acceptedAt) return asksForForms(look) ? askForForm(look) : look;
  const first = desk.config.stages[0];
  if (!first) return look;
  const at = acceptedAt ?? openedAt;
  return take(
    look,
    recordOf(ruleKey("request-opened", String(issue.number)), at, { kind: "rule", rule: "request-opened" }, [
      { kind: "request-registered", form: form?.file ?? null, ...arrival(look, form, at), ...laneOf(form) },
      { kind: "stage-entered", stage: first.id, from: null, through: "registered" },
    ]),
  );
}

/** Whether the author of an issue without a form is asked for one. What the desk itself opened, as a group's part, is left alone. */
const asksForForms = (look: Look): boolean => {
  const { author, state } = look.snapshot.issue;
  return look.desk.config.unmatched === "ask" && state === "open" && !(author && isWriter(author, look));
};

/** Labels of the required answers that a request lacks; none where it came without a form. */
export function missingAnswersOf({ snapshot, desk, state }: Look): readonly string[] {
  const form = desk.forms.find(({ file }) => file === state.registered?.form);
  return form ? missingAnswers(form.form, parseAnswers(form.form, snapshot.issue.body).fields) : [];
}

/** The lane of an issue, where it is none of a request. */
const laneOf = (form: DeskForm | undefined): { readonly lane?: Lane } =>
  form?.kind === "question" || form?.kind === "join" ? { lane: form.kind } : {};

function arrival({ snapshot, desk, state }: Look, form: DeskForm | undefined, at: Instant) {
  const author = snapshot.issue.author;
  const roles = author ? rolesOf(author.id, snapshot.issue.openedAt, undefined, state, desk) : undefined;
  // Only a coordinator files for somebody else; from anybody else the form is a request in their own name.
  if (form?.kind !== "on-behalf" || !roles?.has("coordinator"))
    return { onBehalf: false, channel: "form" as const, receivedAt: at };
  const { fields } = parseAnswers(form.form, snapshot.issue.body);
  const receivedAt = dayOf(String(fields.get("received")?.value ?? ""), at);
  return { onBehalf: true, channel: channelOf(form.form, fields), receivedAt };
}

/** The day that somebody wrote, in the digits of any language, where it is a real one and not after `at`; else `at`. */
function dayOf(text: string, at: Instant): Instant {
  const digits = inLatinDigits(text);
  const day = /\d{4}-\d{2}-\d{2}/.exec(digits)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return at;
  const received = instant(`${day}T00:00:00Z`);
  return received < at ? received : at;
}

function acceptedByCoordinator({ snapshot, desk, state }: Look): Instant | undefined {
  const allowed = audienceOf(accept, desk);
  return snapshot.comments.find(
    ({ author, body, createdAt, editedByAuthorOnly }) =>
      author !== null &&
      editedByAuthorOnly &&
      createdAt > (snapshot.movedHere?.at ?? "") &&
      isIn(allowed, rolesOf(author.id, createdAt, undefined, state, desk)) &&
      parseCommands(body, commandWordsFor(desk)).commands.some(({ name, dryRun }) => name === "accept" && !dryRun),
  )?.createdAt;
}

const askForForm = (look: Look): Look =>
  take(
    look,
    recordOf(
      ruleKey("form-missing", String(look.snapshot.issue.number)),
      look.snapshot.readAt,
      { kind: "rule", rule: "form-missing" },
      [{ kind: "form-asked" }],
    ),
  );
