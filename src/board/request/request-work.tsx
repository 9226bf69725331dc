import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import type { BoardNeed, BoardPart } from "../../core/reports/board-work.ts";
import { Said, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import { handsPath, themesPath } from "../site/paths.ts";
import { needTold } from "../work/hand-card.tsx";
import { IssueLink, type OfRequest } from "./request-facts.tsx";
import { requestOf } from "./request-numbers.ts";

/** What somebody could do for the request, and who does it. Missing material stands with the resources. */
export function Needs({ page, request }: OfRequest) {
  const needs = request.needs.filter(({ kind }) => kind === "hands");
  if (needs.length === 0) return null;
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{told(page, "board-h-needs")}</h2>
      <NeedList page={page} needs={needs} anchor="need" />
      {request.hands && (
        <p>
          <a href={page.href(`${handsPath(page.language)}#how`)}>{told(page, "board-hands-how")}</a>
        </p>
      )}
    </section>
  );
}

interface NeedListProps {
  readonly page: Page;
  readonly needs: readonly BoardNeed[];
  /** Begins the address of each line within the page; the number of the need follows. */
  readonly anchor: string;
}

/** Needs in their authors' words, each with who cares for it. */
export function NeedList({ page, needs, anchor }: NeedListProps) {
  return (
    <ul class="plain asks">
      {needs.map((need) => (
        <li id={`${anchor}-${need.number}`}>
          <p class="stand">
            {needTold(page, need)}{" "}
            <span class="hold">
              <Standing page={page} need={need} />
            </span>
          </p>
          <RecordedText page={page} text={need.text} />
        </li>
      ))}
    </ul>
  );
}

/** Whether somebody cares for a need, or since when it is met. */
function Standing({ page, need: { metAt, taker } }: { readonly page: Page; readonly need: BoardNeed }) {
  if (metAt !== null) return <Said page={page} sentence={sentence("board-need-met", { at: metAt })} precision="day" />;
  if (!taker) return <>{told(page, "board-need-free")}</>;
  if (taker.name === null) return <>{told(page, "board-need-taken-unnamed")}</>;
  return <Said page={page} sentence={sentence("board-need-taken", taker.name)} />;
}

const PARTS = { open: "board-part-open", closed: "board-part-closed" } as const;

/** The groups' own parts of the request. */
export function Parts({ page, request: { parts } }: OfRequest) {
  if (parts.length === 0) return null;
  const textOf = ({ group, issue, state }: BoardPart): ComponentChildren =>
    told(page, state === null ? "board-part" : PARTS[state], { term: group }, issue);
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{told(page, "board-h-parts")}</h2>
      <ul class="plain">
        {parts.map((part) => (
          <li>
            <IssueLink page={page} number={part.issue} text={textOf(part)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The theme or the larger request that a request is a part of; nothing where it stands alone. */
export function PartOf({ page, request: { partOf } }: OfRequest) {
  if (partOf === null) return null;
  const theme = page.model.themes.find(({ issue }) => issue === partOf);
  const isRequest = requestOf(page.model, partOf) !== undefined;
  if (isRequest || !theme || theme.title.text === "")
    return <IssueLink page={page} number={partOf} text={told(page, "board-part-of", partOf)} />;
  return (
    <a href={page.href(`${themesPath(page.language)}#theme-${partOf}`)}>
      <Said page={page} sentence={sentence("board-theme-part", theme.title.text)} />
    </a>
  );
}
