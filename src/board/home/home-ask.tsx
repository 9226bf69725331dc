import { instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { IntakeNote } from "../frame/intake-note.tsx";
import { Said, told } from "../frame/said.tsx";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import { Ended, Facts, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";

/** What was finished lately, how to ask for help, and what happens then. */
export function HomeAsk({ page }: { readonly page: Page }) {
  return (
    <div class="wrap part">
      <div class="split split-even">
        <Recent page={page} />
        <section class="box" id="ask" aria-labelledby="how">
          <h2 id="how">{told(page, "board-how")}</h2>
          <IntakeNote page={page} />
          <p>{told(page, "board-how-form")}</p>
          {page.model.desk.askUrl && (
            <p>
              <a class="button button-main" href={page.model.desk.askUrl}>
                {told(page, "board-ask")}
              </a>
            </p>
          )}
          {page.model.desk.contact && (
            <p>
              <Said page={page} sentence={sentence("board-how-mail", page.model.desk.contact)} />
            </p>
          )}
          <DropIn page={page} />
        </section>
      </div>
      <section class="moves" aria-labelledby="moves">
        <h2 id="moves">{told(page, "board-how-moves")}</h2>
        <ol class="steps">
          {page.model.stages.map(({ id, title, about }) => (
            <li>
              <StageGlyph stages={page.model.stages} stage={id} />
              <span>
                <strong>{title}</strong> <span class="quiet">{about}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function DropIn({ page }: { readonly page: Page }) {
  const { nextDropIn } = page.model;
  if (!nextDropIn) return null;
  const { on, at, link } = nextDropIn;
  return (
    <>
      <h3>
        <Said
          page={page}
          sentence={sentence("board-drop-in", { at: instant(`${on}T${at ?? "00:00"}:00Z`) })}
          precision={at ? "minute" : "day"}
        />
      </h3>
      {link && (
        <p>
          <a href={link}>{told(page, "board-drop-in-link")}</a>
        </p>
      )}
    </>
  );
}

function Recent({ page }: { readonly page: Page }) {
  const finished = page.model.requests.filter((request) => request.finished).sort(newestFirst);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{told(page, "board-recent")}</h2>
      {finished.length === 0 && <p class="quiet">{told(page, "board-recent-none")}</p>}
      <ul class="entries">
        {finished.slice(0, 6).map((request) => (
          <li class="entry entry-done">
            {request.exit ? <ExitGlyph /> : <StageGlyph stages={page.model.stages} stage={request.stage} />}
            <div>
              <h3>
                <TitleLink page={page} request={request} />
              </h3>
              <p class="next">
                <Ended page={page} request={request} />
              </p>
              <Excerpt text={request.outcome?.text} />
              <Facts page={page} request={request} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Excerpt({ text }: { readonly text: WrittenText | undefined }) {
  if (!text || text === "withheld") return null;
  return (
    <p class="excerpt" dir={text.dir}>
      {text.text}
    </p>
  );
}

const newestFirst = (a: BoardRequest, b: BoardRequest): number =>
  a.since > b.since ? -1 : a.since < b.since ? 1 : b.number - a.number;
