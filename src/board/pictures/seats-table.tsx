import type { BoardBallot } from "../../core/reports/board-types.ts";
import { words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { VoteSign } from "./vote-mark.tsx";

/** Half the side of the picture, in units of the drawing. */
const HALF = 80;

/** The committee's seats round a table, each with the sign of its vote. The order is that of the seats, so each keeps its place. */
export function SeatsTable({ page, ballot }: { readonly page: Page; readonly ballot: BoardBallot }) {
  const { seats, tally, outcome } = ballot;
  const cast = tally.yes + tally.no + tally.abstain;
  const label = words(
    page,
    outcome === "open" ? "board-seats-picture" : "board-seats-picture-closed",
    cast,
    tally.eligible,
    tally.yes,
    tally.no,
    tally.abstain,
  );
  const scale = Math.min(1.1, 13 / Math.max(1, seats.length)).toFixed(2);
  return (
    <svg class="seats" viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} role="img" aria-label={label}>
      <circle class="table" r="37" />
      <text class="table-number" y="4">
        {cast}
      </text>
      <text class="table-of" y="20">
        {words(page, "board-of-votes", tally.eligible)}
      </text>
      {seats.map(({ vote }, index) => {
        const angle = (2 * Math.PI * index) / seats.length;
        const [x, y] = [(65 * Math.sin(angle)).toFixed(1), (-65 * Math.cos(angle)).toFixed(1)];
        return (
          <g transform={`translate(${x} ${y}) scale(${scale})`}>
            <VoteSign vote={vote} />
          </g>
        );
      })}
    </svg>
  );
}
