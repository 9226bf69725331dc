import { clockIn } from "../../core/config/zoned-time.ts";
import { type Instant, instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { BoardDate } from "../../core/reports/board-committee-types.ts";
import { Said, term, told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { dayParts } from "./day-parts.ts";

interface OfDate {
  readonly page: Page;
  readonly date: BoardDate;
}

/** A date as a leaf of a calendar: weekday, number, month. */
export function Leaf({ page, date: { on } }: OfDate) {
  const { weekday, day, month, monthOfYear } = dayParts(page, on);
  const isThisYear = on.slice(0, 4) === page.model.builtAt.slice(0, 4);
  return (
    <time class="leaf" dateTime={on}>
      <span class="leaf-weekday">{weekday}</span> <span class="leaf-day">{day}</span>{" "}
      <span class="leaf-month">{isThisYear ? month : monthOfYear}</span>
    </time>
  );
}

/** A date in words: the day with its weekday, and the hour in UTC where one is known. */
export function dateSaid(page: Page, { on, starts }: Pick<BoardDate, "on" | "starts">): string {
  if (starts === null) return dayParts(page, on).whole;
  return words(page, "board-moment", dayParts(page, starts.slice(0, 10)).whole, starts.slice(11, 16));
}

/** The hour of a date in UTC and in the desk's cities; that it has none, where it has none. */
export function Hours({ page, date }: OfDate) {
  const { starts, on, link } = date;
  if (starts === null) return <p class="quiet">{told(page, link ? "board-date-hour-booked" : "board-date-no-hour")}</p>;
  return (
    <>
      <p>
        <time dateTime={starts} data-local="">
          {dateSaid(page, date)}
        </time>
      </p>
      {page.model.cities.length > 0 && (
        <dl class="cities">
          {page.model.cities.map(({ name, zone }) => (
            <div>
              <dt>{term(page, name)}</dt>
              <dd>
                <CityTime page={page} starts={starts} zone={zone} on={on} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface CityTimeProps {
  readonly page: Page;
  readonly starts: Instant;
  readonly zone: string;
  /** The day that the reader has been told. */
  readonly on: string;
}

/** What clocks in a city show then, with the day where it is another one there. */
function CityTime({ page, starts, zone, on }: CityTimeProps) {
  const there = clockIn(zone, starts);
  const time = <time dateTime={starts}>{there.at}</time>;
  if (there.on === on) return time;
  return (
    <>
      {time}{" "}
      <time class="quiet" dateTime={there.on}>
        {dayParts(page, there.on).weekday}
      </time>
    </>
  );
}

/** Why a date is not as usual; or that one around New Year is worth a second look. Nothing for most dates. */
export function DateNote({ page, date: { on, was, reason } }: OfDate) {
  if (was !== null) {
    return (
      <p class="quiet">
        <Said
          page={page}
          sentence={sentence("board-date-moved", { at: midnight(was) }, reason ?? "")}
          precision="day"
        />
      </p>
    );
  }
  if (reason !== null) {
    return (
      <p class="quiet">
        <Said page={page} sentence={sentence("board-date-changed", reason)} />
      </p>
    );
  }
  return isAroundNewYear(on) ? <p class="quiet">{told(page, "board-date-new-year")}</p> : null;
}

const isAroundNewYear = (on: string): boolean => on.slice(5) >= "12-24" || on.slice(5) === "01-01";

/** A day as a moment that is shown without an hour. */
export const midnight = (on: string): Instant => instant(`${on}T00:00:00Z`);
