import type { Effect } from "../domain/effect.ts";
import type { Part } from "../domain/work-state.ts";
import { partText } from "../messages/part-text.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";
import { textBehind } from "./text-behind.ts";

/** Notes the number of each part that the desk opened, once it stands below the request. It counts from the look that sees it. */
export function noticeParts(look: Look): Look {
  const { subIssues = [], readAt } = look.snapshot;
  const opened = look.state.parts.flatMap(({ part, issue }) => {
    const found = issue === undefined ? subIssues.find((below) => below.part === part) : undefined;
    return found ? [{ kind: "part-opened" as const, part, issue: found.number }] : [];
  });
  const cause = { kind: "rule", rule: "part-opened" } as const;
  return opened.reduce(
    (after, change) => take(after, recordOf(ruleKey("part-opened", String(change.part)), readAt, cause, [change])),
    look,
  );
}

/** Each part is an issue below the request, as long as the request has not ended: a new one, or one that was there. */
export function planParts(look: Look): readonly Effect[] {
  const { state, snapshot } = look;
  if (state.exit) return [];
  const below = new Set(snapshot.subIssues?.map(({ number }) => number));
  return state.parts.flatMap((part): readonly Effect[] => {
    if (part.issue === undefined) return [openPart(part, look)];
    return below.has(part.issue) ? [] : [{ kind: "add-part", issue: part.issue }];
  });
}

function openPart(part: Part, { snapshot, desk }: Look): Effect {
  const words = part.text && textBehind(part.text, snapshot.comments, desk);
  return { kind: "open-part", part: part.part, ...partText(part, words, snapshot.issue, desk) };
}
