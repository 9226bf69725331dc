import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { IntakeNote } from "../frame/intake-note.tsx";
import { Said, told, words } from "../frame/said.tsx";
import { River } from "../pictures/river.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { homePath, requestsPath } from "../site/paths.ts";

/** The state in one sentence, with its date, and the path of all stages. */
export function HomeHero({ page }: { readonly page: Page }) {
  const { model } = page;
  return (
    <section class="band hero">
      <div class="wrap">
        <p class="quiet">
          <Said page={page} sentence={sentence("board-state-of", { at: model.builtAt })} />
        </p>
        <h1>{headline(page)}</h1>
        <p class="lead">{lead(page).map((said, index) => [index > 0 && " ", <Said page={page} sentence={said} />])}</p>
        <IntakeNote page={page} />
        <p class="buttons">
          {model.desk.askUrl && (
            <a class="button button-main" href={model.desk.askUrl}>
              {told(page, "board-ask")}
            </a>
          )}
          <a class="button" href={page.href(`${homePath(page.language)}#ask`)}>
            {told(page, "board-how")}
          </a>
        </p>
        <Path page={page} />
        <Exits page={page} />
        <Lanes page={page} />
        {!model.rules.adopted && <p class="note">{told(page, "board-proposed")}</p>}
      </div>
    </section>
  );
}

function headline(page: Page): string {
  const { total, inMotion } = page.model;
  if (total === 0) return words(page, "board-nothing-yet");
  return inMotion === 0 ? words(page, "board-none-in-motion") : words(page, "board-in-motion", inMotion);
}

/** Who the requests in motion wait for, each in a sentence of its own. */
function lead({ model }: Page): readonly Sentence[] {
  if (model.total === 0) return [sentence("board-lead-empty")];
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

function Path({ page }: { readonly page: Page }) {
  const { stages } = page.model;
  return (
    <div class="path">
      <h2 class="unseen">{told(page, "board-path")}</h2>
      <River reached={stages.map(({ reached }) => reached)} />
      <ol class={`stations stations-${stages.length}`}>
        {stages.map((stage) => (
          <li class={stage.count === 0 ? "station station-empty" : "station"}>
            <a href={page.href(`${requestsPath(page.language)}#stage-${stage.id}`)}>
              <StageGlyph stages={stages} stage={stage.id} size={40} />
              <span class="station-count">{stage.count}</span> <span class="station-title">{stage.title}</span>
            </a>
            {!stage.final && stage.typicalDays !== null && (
              <span class="station-note">{told(page, "board-typical-days", stage.typicalDays)}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Exits({ page }: { readonly page: Page }) {
  const taken = page.model.exits.filter(({ count }) => count > 0);
  if (taken.length === 0)
    return page.model.total === 0 ? null : <p class="exits quiet">{told(page, "board-exits-none")}</p>;
  return (
    <div class="exits quiet">
      <p>{told(page, "board-exits")}</p>
      <ul class="dotted">
        {taken.map(({ id, title, count }) => (
          <li>
            <a href={page.href(`${requestsPath(page.language)}#exit-${id}`)}>
              {told(page, "board-exit-count", title, count)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Small questions and wishes to join: they are no requests, and have their own numbers. */
function Lanes({ page }: { readonly page: Page }) {
  const { lanes } = page.model;
  const countOf = (lane: string): number => lanes.find((one) => one.lane === lane)?.count ?? 0;
  const [questions, joins] = [countOf("question"), countOf("join")];
  if (questions + joins === 0) return null;
  return (
    <div class="exits quiet">
      <p>{told(page, "board-lanes")}</p>
      <ul class="dotted">
        {questions > 0 && (
          <li>
            <a href={page.href(`${requestsPath(page.language)}#questions`)}>
              {told(page, "board-exit-count", words(page, "board-questions"), questions)}
            </a>
          </li>
        )}
        {joins > 0 && <li>{told(page, "board-joins", joins)}</li>}
      </ul>
    </div>
  );
}
