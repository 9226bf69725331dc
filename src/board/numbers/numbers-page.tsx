import { sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { DotMap } from "../pictures/dot-map.tsx";
import type { Page } from "../site/page.ts";
import { numbersPath, yearPath, yearTablePath } from "../site/paths.ts";
import { BreakdownTable, type OfPeriod } from "./breakdown-table.tsx";
import { Equity } from "./equity.tsx";
import { figureOf } from "./figure-of.ts";
import { AllFigures, Headline } from "./headline.tsx";
import { Decisions, Outcomes, OverTime } from "./period-charts.tsx";

/** The figures of a year, or of all years: what a yearly report needs, each number with its definition and its requests. */
export function NumbersPage({ page, period }: OfPeriod) {
  const title =
    period.year === null ? sentence("board-numbers-title") : sentence("board-numbers-title-year", String(period.year));
  return (
    <Shell
      page={page}
      title={speakPlain(title, page.language)}
      about={words(page, "board-numbers-about")}
      here="numbers"
    >
      <div class="wrap part numbers">
        <h1>
          <Said page={page} sentence={title} />
        </h1>
        <p class="lead">{lead({ page, period })}</p>
        <Years page={page} period={period} />
        <Headline page={page} period={period} />
        <p>
          <a href={page.href(yearTablePath(period.year))}>{told(page, "board-numbers-csv")}</a>
        </p>
        <OverTime page={page} period={period} />
        {period.breakdowns.some(({ total }) => total > 0) && (
          <>
            <Where page={page} period={period} />
            <Equity page={page} period={period} />
            <section class="group" aria-labelledby="what">
              <h2 id="what">{told(page, "board-numbers-what")}</h2>
              <div class="charts">
                <BreakdownTable page={page} period={period} by="kind" />
                <BreakdownTable page={page} period={period} by="partner-kind" />
                <BreakdownTable page={page} period={period} by="channel" />
              </div>
            </section>
            <section class="group" aria-labelledby="stands">
              <h2 id="stands">{told(page, "board-numbers-stands")}</h2>
              <div class="charts">
                <BreakdownTable page={page} period={period} by="stage" />
                <BreakdownTable page={page} period={period} by="exit" />
              </div>
            </section>
          </>
        )}
        <Decisions page={page} period={period} />
        <Outcomes page={page} period={period} />
        <AllFigures page={page} period={period} />
        <Clocks page={page} />
      </div>
    </Shell>
  );
}

/** The state in a sentence that can be quoted. */
function lead({ page, period }: OfPeriod) {
  const received = figureOf(period, "received") ?? 0;
  const decided = (figureOf(period, "in-favour") ?? 0) + (figureOf(period, "against") ?? 0);
  const delivered = figureOf(period, "delivered");
  if (period.year === null) {
    if (received === 0) return told(page, "board-numbers-lead-none");
    return delivered === null
      ? told(page, "board-numbers-lead-decided", received, decided)
      : told(page, "board-numbers-lead", received, decided, delivered);
  }
  const year = String(period.year);
  if (received === 0) return told(page, "board-numbers-lead-year-none", year);
  return delivered === null
    ? told(page, "board-numbers-lead-year-decided", year, received, decided)
    : told(page, "board-numbers-lead-year", year, received, decided, delivered);
}

function Years({ page, period }: OfPeriod) {
  return (
    <nav aria-label={words(page, "board-numbers-years")}>
      <ul class="plain years">
        {page.model.periods.map(({ year }) => (
          <li>
            <a
              href={page.href(year === null ? numbersPath(page.language) : yearPath(page.language, year))}
              {...(year === period.year && { "aria-current": "page" as const })}
            >
              {year ?? told(page, "board-numbers-all")}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Where({ page, period }: OfPeriod) {
  const countries = period.breakdowns.find(({ id }) => id === "country")?.rows ?? [];
  const isKnown = countries.some(({ name, count }) => count > 0 && /^[A-Z]{2}$/.test(name));
  return (
    <section class="group" aria-labelledby="where">
      <h2 id="where">{told(page, "board-numbers-where")}</h2>
      {isKnown && <DotMap page={page} counts={countries} />}
      <div class="charts">
        <BreakdownTable page={page} period={period} by="country" />
        <BreakdownTable page={page} period={period} by="continent" />
      </div>
    </section>
  );
}

function Clocks({ page }: { readonly page: Page }) {
  return (
    <section class="group about" aria-labelledby="clocks">
      <h2 id="clocks">{told(page, "board-numbers-clocks")}</h2>
      <ul>
        <li>{told(page, "board-numbers-clock-start")}</li>
        <li>{told(page, "board-numbers-clock-pause")}</li>
        <li>{told(page, "board-numbers-clock-stop")}</li>
        <li>{told(page, "board-numbers-clock-median")}</li>
        <li>{told(page, "board-numbers-clock-unknown")}</li>
        <li>{told(page, "board-breakdown-hidden")}</li>
      </ul>
      <p>{told(page, "board-numbers-same")}</p>
    </section>
  );
}
