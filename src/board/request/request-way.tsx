import { Moment, Said, told, words } from "../frame/said.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { OfRequest } from "./request-facts.tsx";

const STATION_WORDS = {
  done: "board-station-done",
  now: "board-station-now",
  left: "board-station-left",
  skipped: "board-station-skipped",
  "to-come": "board-station-to-come",
} as const;

/** The stations of the way: done, now, to come. */
export function Progress({ page, request }: OfRequest) {
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{told(page, "board-h-progress")}</h2>
      <ol class="journey">
        {request.stations.map(({ stage, title, place, at }) => (
          <li class={`leg leg-${place}`} {...(place === "now" && { "aria-current": "step" })}>
            <StageGlyph stages={page.model.stages} stage={stage} size={24} />
            <span class="leg-title">{title}</span>
            <span class="leg-place">{told(page, STATION_WORDS[place])}</span>
            {at && <Moment page={page} at={at} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What has happened, dated, each line with an anchor and the comment that records it. */
export function History({ page, request: { history } }: OfRequest) {
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
