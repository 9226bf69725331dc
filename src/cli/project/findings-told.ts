import type { BoardFinding, BoardStep } from "../../core/config/plan-board.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardReading, BoardSearch } from "../../github/board/read-board.ts";
import type { BoardSetup } from "../../github/board/set-up-board.ts";
import type { GitHubError } from "../../github/port.ts";

/** Why there can be no board, in words for whoever sets it up. */
export function whyNoBoard(
  reading: Exclude<BoardReading, { readonly kind: "readable" }>,
  { owner, title, number }: BoardSearch,
): readonly Sentence[] {
  switch (reading.kind) {
    case "no-owner":
      return [sentence("cli-project-no-account", owner)];
    case "user":
      return [sentence("cli-project-user", owner)];
    case "switched-off":
      return [sentence("cli-project-switched-off", owner)];
    case "no-number":
      return [sentence("cli-project-no-number", owner, String(number))];
    case "several":
      return [sentence("cli-project-several", owner, title, reading.numbers.map(String))];
    case "no-right":
      return [sentence("cli-project-may-not-read", owner, reading.why), sentence("cli-project-rights")];
  }
}

/** What was noticed about a board, in words. */
export function findingTold(finding: BoardFinding, owner: string): readonly Sentence[] {
  switch (finding.kind) {
    case "closed":
      return [sentence("cli-project-closed")];
    case "no-right":
      return [sentence("cli-project-may-not-write", owner), sentence("cli-project-rights")];
    case "other-type":
      return [sentence("cli-project-other-type", finding.field, typeName(finding.has), typeName(finding.needs))];
    case "other-name":
      return [sentence("cli-project-other-name", finding.has, finding.needs)];
    case "automation":
      return [sentence(`cli-project-automation-${finding.does}`, finding.name)];
    case "private":
      return [sentence("cli-project-private", owner)];
  }
}

/** The name of a type on GitHub's pages, as in Single select. */
const typeName = (type: string): string => `${type.slice(0, 1).toUpperCase()}${type.slice(1).replaceAll("_", " ")}`;

/** Why some steps are left to people, and why one was refused. */
export function setupTold({ byHand, failure }: BoardSetup, owner: string): readonly Sentence[] {
  return [
    ...(byHand.some(({ kind }) => kind === "add-options") ? [sentence("cli-project-why-choices")] : []),
    ...(byHand.some(({ kind }) => kind === "create-view") ? [sentence("cli-project-why-views")] : []),
    ...(failure ? refusalTold(failure, owner) : []),
  ];
}

function refusalTold({ step, error }: NonNullable<BoardSetup["failure"]>, owner: string): readonly Sentence[] {
  if (error.status === 401 || error.status === 403) {
    return [sentence("cli-project-may-not-write", owner), sentence("cli-project-rights")];
  }
  const isOfFields = step.kind === "create-field" || step.kind === "add-options";
  return [
    stepRefused(step, wordsOf(error)),
    ...(isOfFields ? [sentence("cli-project-full")] : []),
    sentence("cli-project-stopped"),
  ];
}

/** What GitHub said, without the name that the adapter gives to the call. */
const wordsOf = ({ operation, message }: GitHubError): string => message.replace(`${operation}: `, "");

function stepRefused(step: BoardStep, why: string): Sentence {
  switch (step.kind) {
    case "create-board":
      return sentence("cli-project-refused-board", step.title, why);
    case "create-field":
      return sentence("cli-project-refused-field", step.field.name, why);
    case "add-options":
      return sentence("cli-project-refused-choices", step.to.name, why);
    case "create-view":
      return sentence("cli-project-refused-view", step.view.name, why);
  }
}
