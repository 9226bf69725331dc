import type { BoardStation } from "../../core/reports/board-types.ts";
import { Moment, Said, term, told, words } from "../frame/said.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import type { OfRequest } from "./request-facts.tsx";

const STATION_WORDS = {
  done: "board-station-done",
  now: "board-station-now",
  left: "board-station-left",
  skipped: "board-station-skipped",
  "to-come": "board-station-to-come",
} as const;

/** The stations of the way: done, now, to come. */
export function Progress({ page, request: { lane, stations, exit } }: OfRequest) {
  if (lane !== "request" || stations.length === 0) return null;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{told(page, "board-h-progress")}</h2>
      <ol class="journey">
        {stations.map(({ stage, title, place, at }) => (
          <li class={`leg leg-${place}`} {...(place === "now" && { "aria-current": "step" })}>
            <StageGlyph stages={page.model.stages} stage={stage} size={24} />
            <span class="leg-title">{term(page, title)}</span>
            <span class="leg-place">
              {told(page, exit && place === "to-come" ? "board-station-not-reached" : STATION_WORDS[place])}
            </span>
            {at && <Moment page={page} at={at} />}
            {!exit && <Typical page={page} stage={stage} place={place} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How long a stage usually takes, where it is known and still to come. */
function Typical({ page, stage, place }: { readonly page: Page } & Pick<BoardStation, "stage" | "place">) {
  const days = page.model.stages.find(({ id }) => id === stage)?.typicalDays ?? null;
  if (days === null || (place !== "now" && place !== "to-come")) return null;
  return <span class="leg-typical">{told(page, "board-typical-days", days)}</span>;
}

/** What has happened, dated, each line with an anchor and the comment that records it. */
export function History({ page, request: { history } }: OfRequest) {
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{told(page, "board-h-history")}</h2>
      <ol class="history">
        {history.map(({ at, what, url }, index) => (
          <li id={`e${index + 1}`}>
            <Moment page={page} at={at} precision="minute" />
            <span>
              <Said page={page} sentence={what} />{" "}
              <a class="quiet" href={url} aria-label={words(page, "board-history-record-of", index + 1)}>
                {told(page, "board-history-record")}
              </a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
