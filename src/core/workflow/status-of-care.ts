import { isOver } from "../config/is-over.ts";
import { type Instant, instant, later } from "../domain/ids.ts";
import type { Hold } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { commentAddress } from "../messages/comment-address.ts";
import { say } from "../messages/speak.ts";
import type { Look } from "./look.ts";
import { requestDays } from "./request-days.ts";
import { textBehind } from "./text-behind.ts";
import { stageOf } from "./ways.ts";

/** Most characters of a next step or a note that are repeated. The whole stands in its comment. */
const LONGEST = 300;

const DAY = 86_400_000;

/** Why the request is on hold, since when, what ends that, and how many days it took so far. */
export function holdsSaid(look: Look, now: Instant): readonly Sentence[] {
  const { state, desk } = look;
  const { inAll, onHold } = requestDays(state, desk, now);
  const days = onHold > 0 ? [sentence("desk-status-days", inAll, onHold)] : [];
  return [...state.holds.flatMap((held) => holdSaid(held, look)), ...days];
}

function holdSaid({ hold, since, until, reason }: Hold, { desk, snapshot }: Look): readonly Sentence[] {
  const known = desk.config.holds.find(({ id }) => id === hold);
  const why = reason && commentAddress(snapshot.issue.url, reason.comment);
  const from = { day: since };
  const end = until === undefined ? [] : [sentence("desk-status-held-until", { day: until })];
  if (known?.ends === "reply") {
    return [why ? sentence("desk-status-waiting", from, why) : sentence("desk-status-waiting-plain", from), ...end];
  }
  const title = known?.title ?? hold;
  return [
    why ? sentence("desk-status-held", title, from, why) : sentence("desk-status-held-plain", title, from),
    ...(until === undefined ? [sentence("desk-status-held-resume")] : end),
  ];
}

/** What was announced as the next step, and the newest note while there is work. */
export function stepsSaid(look: Look, now: Instant): readonly Sentence[] {
  const { nextStep, progress } = look.state;
  const stage = stageOf(look);
  const note = stage && !isOver(stage) ? progress.at(-1) : undefined;
  return [
    ...(nextStep ? [nextStepSaid(nextStep, look, now)] : []),
    ...(note ? [sentence("desk-status-progress", words(note.text, look), note.by.login, { day: note.at })] : []),
  ];
}

/** From when on a step that was announced for a day is overdue: once that day is over. */
export const overdueFrom = (on: Instant): Instant => later(instant(`${on.slice(0, 10)}T00:00:00Z`), DAY);

function nextStepSaid({ by, text, on }: NonNullable<Look["state"]["nextStep"]>, look: Look, now: Instant): Sentence {
  const said = words(text, look);
  if (on === undefined) return sentence("desk-status-next-step", said, by.login);
  const key = now >= overdueFrom(on) ? "desk-status-next-step-overdue" : "desk-status-next-step-on";
  return sentence(key, said, by.login, { day: on });
}

/** The text as it stands now, shortened. */
export function words(ref: Parameters<typeof textBehind>[0], { snapshot, desk }: Look): string {
  const text = textBehind(ref, snapshot.comments, desk);
  if (text === undefined) return say(desk.config.desk.language, "desk-card-text-removed");
  const letters = [...text.slice(0, 2 * LONGEST + 2)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}
