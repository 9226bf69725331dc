import type { Person } from "../domain/batch.ts";

/** What GitHub allows in the name of a user. Other accounts are never called. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Calls people: each gets a mail. Only for those of the roster or of a ballot's electorate, and only where they shall act. */
export const mention = (people: readonly Pick<Person, "login">[]): string =>
  people.map(({ login }) => (LOGIN.test(login) ? `@${login}` : "")).join(", ");

/** A text for people who are called: their names stand in the line above it. */
export const calling = (people: readonly Pick<Person, "login">[], text: string): string =>
  people.length === 0 ? text : `${mention(people)}\n${text}`;
