import type { Desk } from "../config/desk.ts";
import type { Person } from "../domain/batch.ts";
import type { DueReminder } from "../domain/decision.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { speakMarkdown } from "./speak.ts";

/** One comment for all ballots that wait: each member is called once, with the ballots that wait for that member. */
export function renderDigest(due: readonly DueReminder[], { config }: Desk): string {
  const say = (said: Sentence): string => speakMarkdown(said, config.desk.language);
  const inOrder = due.toSorted((a, b) => (a.endsAt < b.endsAt ? -1 : a.endsAt > b.endsAt ? 1 : a.issue - b.issue));
  const people = new Map(inOrder.flatMap(({ members }) => members).map((person) => [person.id, person] as const));
  return [
    say(sentence("desk-digest-intro")),
    ...[...people.values()].map((person) => forMember(person, inOrder, say)),
    say(sentence("desk-digest-how")),
  ].join("\n\n");
}

function forMember(person: Person, due: readonly DueReminder[], say: (said: Sentence) => string): string {
  const waiting = due.filter(({ members }) => members.some(({ id }) => id === person.id));
  const lines = waiting.map(
    ({ title, url, endsAt }) => `- ${say(sentence("desk-digest-ballot", title, { href: url }, { at: endsAt }))}`,
  );
  return [`@${person.login}`, "", ...lines].join("\n");
}
