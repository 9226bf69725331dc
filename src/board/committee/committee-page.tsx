import { sentence } from "../../core/domain/sentence.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import { committeePath, feedPath } from "../site/paths.ts";
import { CommitteeDecisions } from "./committee-decisions.tsx";
import { CommitteeJoin, CommitteeMeetings } from "./committee-meetings.tsx";
import { CommitteeNumbers } from "./committee-numbers.tsx";
import { CommitteeRules } from "./committee-rules.tsx";
import { CommitteeSeats } from "./committee-seats.tsx";
import { CommitteeWaiting } from "./committee-waiting.tsx";

/** Who decides, how, and what was decided: by decision, never by person. */
export function CommitteePage({ page }: { readonly page: Page }) {
  const { desk, committee } = page.model;
  const voting = committee.seats.filter(({ role, vacant }) => role === "voting" && !vacant).length;
  return (
    <Shell
      page={page}
      title={words(page, "board-committee-title", desk.name)}
      about={words(page, "board-committee-about")}
      here="committee"
      feeds={[{ href: feedPath(committeePath(page.language)), title: sentence("board-feed-committee", desk.name) }]}
    >
      <div class="band">
        <div class="wrap part">
          <h1>{told(page, "board-committee")}</h1>
          <p class="lead">
            {voting === 0
              ? told(page, "board-committee-empty")
              : told(
                  page,
                  committee.voters === "count" ? "board-committee-lead-counted" : "board-committee-lead",
                  voting,
                )}
          </p>
        </div>
      </div>
      <CommitteeWaiting page={page} />
      <div class="band">
        <CommitteeRules page={page} />
      </div>
      <CommitteeDecisions page={page} />
      <div class="band">
        <CommitteeNumbers page={page} />
      </div>
      <div class="wrap part split">
        <CommitteeSeats page={page} />
        <div class="stack">
          <CommitteeMeetings page={page} />
          <CommitteeJoin page={page} />
        </div>
      </div>
    </Shell>
  );
}
