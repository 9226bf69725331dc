import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { IntakeNote } from "../frame/intake-note.tsx";
import { Said, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { askPath, howPath } from "../site/paths.ts";

/** The state in one sentence, with its date, and the two ways on. */
export function HomeHero({ page }: { readonly page: Page }) {
  const { model } = page;
  return (
    <>
      <p class="quiet">
        <Said page={page} sentence={sentence("board-state-of", { at: model.builtAt })} />
      </p>
      <h1>{headline(page)}</h1>
      <p class="lead">{lead(page).map((said, index) => [index > 0 && " ", <Said page={page} sentence={said} />])}</p>
      <IntakeNote page={page} />
      <p class="buttons">
        <a class="button button-main" href={page.href(askPath(page.language))}>
          {told(page, "board-ask")}
        </a>
        <a class="button" href={page.href(howPath(page.language))}>
          {told(page, "board-nav-how")}
        </a>
      </p>
    </>
  );
}

function headline(page: Page) {
  const { inMotion, finished } = page.model;
  if (inMotion + finished === 0) return told(page, "board-nothing-yet");
  return inMotion === 0 ? told(page, "board-none-in-motion") : told(page, "board-in-motion", inMotion);
}

/** Who the requests in motion wait for, each in a sentence of its own. */
function lead({ model }: Page): readonly Sentence[] {
  if (model.inMotion + model.finished === 0) return [sentence("board-lead-empty")];
  if (model.inMotion === 0) return [sentence("board-lead-finished", model.finished), sentence("board-lead-public")];
  const { waiting } = model;
  const counts = [
    ["board-lead-committee", waiting.committee],
    ["board-lead-group", waiting.group],
    ["board-lead-helpdesk", waiting.helpdesk],
    ["board-lead-coordinator", waiting.coordinator],
    ["board-lead-requester", waiting.requester],
    ["board-lead-hold", waiting.hold],
  ] as const;
  return [
    ...counts.flatMap(([key, count]) => (count > 0 ? [sentence(key, count)] : [])),
    sentence("board-lead-public"),
  ];
}
