import type { Person } from "../domain/batch.ts";
import type { TextRef } from "../domain/change.ts";
import type { BoardCheck, BoardPlan, BoardRisk } from "./board-types.ts";
import type { RequestView } from "./request-view.ts";

/** The plan as everybody may see it; null while there is none. */
export function boardPlan(view: RequestView): BoardPlan | null {
  const { plan } = view.state;
  if (!plan) return null;
  const { by, at, supportTypes, text } = plan;
  return {
    by: view.names.person(by),
    at,
    supportTypes,
    text: view.written(text),
    ...view.plan,
    url: wordsOf(by, text, view),
  };
}

/**
 * All questions of the checklist: who answered what, when, and how large the risks of an open one are. Words stand there
 * only where the requester may be named: anybody's words may name them.
 */
export function boardChecks(view: RequestView): readonly BoardCheck[] {
  const { state, desk, consent, names, written } = view;
  return desk.config.checklist.map(({ id, title, question, risks }) => {
    const check = state.checks.findLast(({ item }) => item === id);
    if (!check) return { title, question, answer: null, by: null, at: null, url: null, risks: [] };
    const { answer, by, at, note } = check;
    return {
      title,
      question,
      answer,
      by: names.person(by),
      at,
      ...(note && consent === "named" && { note: written(note) }),
      url: wordsOf(by, note, view),
      risks: answer === "open" ? risks.map((risk) => boardRisk(id, risk, view)) : [],
    };
  });
}

function boardRisk(
  item: string,
  { id, title }: { readonly id: string; readonly title: string },
  view: RequestView,
): BoardRisk {
  const risk = view.state.risks.find((one) => one.item === item && one.risk === id);
  if (!risk) return { title, level: null, by: null, at: null, url: null };
  const { level, by, at, mitigation } = risk;
  return {
    title,
    level,
    by: view.names.person(by),
    at,
    ...(mitigation && view.consent === "named" && { mitigation: view.written(mitigation) }),
    url: wordsOf(by, mitigation, view),
  };
}

/** Where the words are; not of members of the committee where the desk does not name them, since the comment would. */
function wordsOf({ id }: Person, text: TextRef | undefined, { desk, urlOf }: RequestView): string | null {
  const { committee } = desk.roster;
  const sits = committee.some(({ member, alternate }) => member?.id === id || alternate?.id === id);
  return sits && desk.config.board.voters !== "handle" ? null : urlOf(text?.comment);
}
