import { told } from "../frame/said.tsx";
import { BallotCard, Legend } from "../home/home-waiting.tsx";
import { Facts, NextWords, StageName, Stay, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { openBallots, withoutBallot } from "./waiting.ts";

/** What waits for the committee, the oldest first: open ballots with their seats, then what waits without one. */
export function CommitteeWaiting({ page }: { readonly page: Page }) {
  const open = openBallots(page.model);
  const others = withoutBallot(page.model);
  return (
    <section class="wrap part" aria-labelledby="waiting">
      <div class="part-head">
        <div>
          <h2 id="waiting">{told(page, "board-committee-waiting")}</h2>
          <p class="quiet">
            {told(page, open.length + others.length === 0 ? "board-waiting-none" : "board-committee-oldest-first")}
          </p>
        </div>
        {open.length > 0 && <Legend page={page} ballots={open.map(({ ballot }) => ballot)} />}
      </div>
      {open.length > 0 && (
        <ul class="cards">
          {open.map(({ request, ballot }) => (
            <BallotCard page={page} request={request} ballot={ballot} isOnly={open.length === 1} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3 class="also">{told(page, "board-committee-waiting-more")}</h3>
          <ul class="entries">
            {others.map((request) => (
              <li class="entry">
                <TitleLink page={page} request={request} />
                <Facts page={page} request={request} />
                <StageName page={page} request={request} />
                <p>
                  <NextWords page={page} request={request} /> <Stay page={page} request={request} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
