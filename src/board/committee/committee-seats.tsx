import { sentence } from "../../core/domain/sentence.ts";
import type { BoardSeatOfRoster } from "../../core/reports/board-committee-types.ts";
import { midnight } from "../ask/date-parts.tsx";
import { Said, term, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { seatPath } from "../site/paths.ts";

const KINDS = {
  volunteer: "board-seat-volunteer",
  "affiliate-staff": "board-seat-affiliate-staff",
  "host-staff": "board-seat-host-staff",
} as const;

/** Who sits in the committee, as the public roster has it. */
export function CommitteeSeats({ page }: { readonly page: Page }) {
  const { seats } = page.model.committee;
  if (seats.length === 0) return null;
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{told(page, "board-committee-seats")}</h2>
      <table class="rows roster">
        <caption class="unseen">{told(page, "board-committee-seats")}</caption>
        <thead>
          <tr>
            <th scope="col">{told(page, "board-seat")}</th>
            <th scope="col">{told(page, "board-seat-kind")}</th>
            <th scope="col">{told(page, "board-seat-term")}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr>
              <th scope="row">
                <SeatName page={page} seat={seat} />
              </th>
              <td>
                <Kind page={page} seat={seat} />
              </td>
              <td>
                <Term page={page} seat={seat} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface OfSeat {
  readonly page: Page;
  readonly seat: BoardSeatOfRoster;
}

/** The seat's title and who sits there, with the way to its page where it has one. */
function SeatName({ page, seat }: OfSeat) {
  const { id, title, name, vacant } = seat;
  const who = name === null || name === title ? null : <bdi>{name}</bdi>;
  return (
    <>
      {hasPage(page, seat) ? (
        <a href={page.href(seatPath(page.language, id))}>{term(page, title)}</a>
      ) : (
        term(page, title)
      )}
      <span class="seat-name">{vacant ? told(page, "board-seat-vacant") : who}</span>
    </>
  );
}

/** Whether what waits for a seat has a page: only where the desk names those who vote. */
export const hasPage = ({ model }: Pick<Page, "model">, { vacant, role }: BoardSeatOfRoster): boolean =>
  model.committee.voters === "handle" && !vacant && role === "voting";

function Kind({ page, seat: { kind, role, chair } }: OfSeat) {
  return (
    <ul class="dotted">
      {chair && <li>{told(page, "board-seat-chair")}</li>}
      <li>{told(page, KINDS[kind])}</li>
      {role === "observer" && <li>{told(page, "board-seat-observer")}</li>}
    </ul>
  );
}

function Term({ page, seat: { from, until, awayUntil } }: OfSeat) {
  return (
    <>
      <Said
        page={page}
        sentence={
          until === null
            ? sentence("board-seat-since", { at: midnight(from) })
            : sentence("board-seat-from-until", { at: midnight(from) }, { at: midnight(until) })
        }
        precision="day"
      />
      {awayUntil !== null && (
        <span class="hold">
          <Said page={page} sentence={sentence("board-seat-away", { at: midnight(awayUntil) })} precision="day" />
        </span>
      )}
    </>
  );
}
