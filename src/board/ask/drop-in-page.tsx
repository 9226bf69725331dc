import { sentence } from "../../core/domain/sentence.ts";
import type { BoardDate } from "../../core/reports/board-committee-types.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { Facts, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { askPath } from "../site/paths.ts";
import { DateNote, dateSaid, midnight } from "./date-parts.tsx";
import { DropInBox } from "./drop-in-box.tsx";

interface OfPage {
  readonly page: Page;
}

/** The drop-in hour: the next one, what to bring, the dates after it, and what came of earlier ones. */
export function DropInPage({ page }: OfPage) {
  const { dropIns, desk } = page.model;
  return (
    <Shell
      page={page}
      title={words(page, "board-drop-in-title", desk.name)}
      about={words(page, "board-drop-in-for")}
      here="drop-in"
    >
      <div class="wrap part">
        <h1>{told(page, "board-drop-in-hour")}</h1>
        <p class="lead">{told(page, dropIns.length > 0 ? "board-drop-in-lead" : "board-drop-in-none")}</p>
        <div class="split split-even">
          <div class="stack">
            <DropInBox page={page} />
            <Bring page={page} />
          </div>
          <div class="stack">
            <Dates page={page} />
            <Before page={page} />
            <p>
              {told(page, "board-drop-in-other-ways")}{" "}
              <a href={page.href(askPath(page.language))}>{told(page, "board-drop-in-other-ways-link")}</a>
            </p>
          </div>
        </div>
      </div>
    </Shell>
  );
}

function Bring({ page }: OfPage) {
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{told(page, "board-bring")}</h2>
      <ul class="says">
        <li>{told(page, "board-bring-idea")}</li>
        <li>{told(page, "board-bring-examples")}</li>
        <li>{told(page, "board-bring-tried")}</li>
      </ul>
      <p class="quiet">{told(page, "board-bring-nothing")}</p>
    </section>
  );
}

/** A date that is held, or one that is called off. */
type Planned = { readonly on: string } & ({ readonly held: BoardDate } | { readonly off: string });

function Dates({ page }: OfPage) {
  const { dropIns, dropInsOff } = page.model;
  const dates: readonly Planned[] = [
    ...dropIns.map((held) => ({ on: held.on, held })),
    ...dropInsOff.map(({ on, reason }) => ({ on, off: reason ?? "" })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{told(page, "board-drop-in-dates")}</h2>
      <ul class="entries dates">
        {dates.map((date) => (
          <li class="entry">
            {"held" in date ? (
              <>
                <time dateTime={date.held.starts ?? date.on}>{dateSaid(page, date.held)}</time>
                <DateNote page={page} date={date.held} />
              </>
            ) : (
              <Said
                page={page}
                sentence={sentence("board-date-off", { at: midnight(date.on) }, date.off)}
                precision="day"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of the latest requests from drop-in hours are named. */
const MOST = 3;

/** What came up in earlier hours, as far as a request came of it. */
function Before({ page }: OfPage) {
  const came = page.model.requests.filter(({ channel }) => channel === "drop-in");
  if (came.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{told(page, "board-drop-in-before")}</h2>
      <p>{told(page, "board-drop-in-came", came.length)}</p>
      <ul class="entries">
        {came.slice(0, MOST).map((request) => (
          <li class="entry">
            <TitleLink page={page} request={request} />
            <Facts page={page} request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}
