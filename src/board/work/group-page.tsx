import { sentence } from "../../core/domain/sentence.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { count } from "../frame/count.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { Said, term, termWords, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { Ended, Facts, NextWords, StageName, TitleLink } from "../request/request-facts.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { feedPath, groupPath, groupsPath, requestsPath } from "../site/paths.ts";
import { GroupJoin, GroupKind, GroupMembers, handsIn, type OfGroup } from "./group-parts.tsx";
import { HandCard } from "./hand-card.tsx";
import { HandsHow } from "./hands-how.tsx";

/** One working group: what it is for, what needs hands there, what it works on, what it finished, who is in it, how to join. */
export function GroupPage({ page, group }: OfGroup) {
  const { id, title, about, requests, past, over } = group;
  const { name } = page.model.desk;
  const hands = shown(page, handsIn(page, group));
  const feed = {
    href: feedPath(groupPath(page.language, id)),
    title: sentence("board-feed-group", name, { term: title }),
  };
  return (
    <Shell
      page={page}
      title={words(page, "board-group-title", { term: title }, name)}
      about={termWords(page, about)}
      here="groups"
      feeds={[feed]}
    >
      <Head page={page} group={group} />
      <div class="wrap part">
        {!over && (
          <section class="group-hands" aria-labelledby="hands">
            <h2 id="hands">{told(page, "board-group-hands-now")}</h2>
            {hands.length === 0 ? (
              <p class="quiet">{told(page, "board-group-no-hands")}</p>
            ) : (
              <>
                <HandsHow page={page} />
                <ul class="asking">
                  {hands.slice(0, MOST).map((request) => (
                    <HandCard page={page} request={request} />
                  ))}
                </ul>
                <Others page={page} count={hands.length - MOST} />
              </>
            )}
          </section>
        )}
        <Progress page={page} requests={shown(page, requests)} />
        <Finished page={page} requests={shown(page, past)} />
        {!over && <GroupJoin page={page} />}
      </div>
    </Shell>
  );
}

/** How many requests stand in one list of the page; the list of all requests has the others. */
const MOST = 40;

const shown = (page: Page, numbers: readonly number[]): readonly BoardRequest[] =>
  numbers.flatMap((number) => requestOf(page.model, number) ?? []);

function Head({ page, group }: OfGroup) {
  const { title, about, charter, summary, over, label, isDefault } = group;
  return (
    <div class="band">
      <div class="wrap part group-top">
        <Crumbs page={page} trail={[[groupsPath(page.language), told(page, "board-groups")]]}>
          {term(page, title)}
        </Crumbs>
        <h1>{term(page, title)}</h1>
        <p class="lead">{term(page, about)}</p>
        {charter !== null && (
          <p>
            <Said page={page} sentence={sentence("board-group-charter", charter)} />
          </p>
        )}
        {summary !== null && (
          <p>
            <Said page={page} sentence={sentence("board-group-summary", summary)} />
          </p>
        )}
        {over && summary === null && <p class="quiet">{told(page, "board-group-no-summary")}</p>}
        <GroupMembers page={page} group={group} />
        <ul class="dotted quiet">
          <li>
            <GroupKind page={page} group={group} />
          </li>
          {isDefault && <li>{told(page, "board-group-default")}</li>}
          {label !== null && (
            <li>
              <Said page={page} sentence={sentence("board-group-label", label)} />
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}

interface OfRequests {
  readonly page: Page;
  readonly requests: readonly BoardRequest[];
}

function Progress({ page, requests }: OfRequests) {
  return (
    <section class="group" aria-labelledby="progress">
      <h2 id="progress" class="group-head">
        <span>{told(page, "board-group-progress")}</span>{" "}
        <span class="column-count">{count(page, requests.length)}</span>
      </h2>
      {requests.length === 0 ? (
        <p class="quiet">{told(page, "board-group-works-none")}</p>
      ) : (
        <ul class="entries two-up">
          {requests.slice(0, MOST).map((request) => (
            <li class="entry">
              <h3>
                <TitleLink page={page} request={request} />
              </h3>
              <Facts page={page} request={request} />
              <StageName page={page} request={request} />
              <p class="next">
                <NextWords page={page} request={request} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Others page={page} count={requests.length - MOST} />
    </section>
  );
}

function Finished({ page, requests }: OfRequests) {
  if (requests.length === 0) return null;
  return (
    <section class="group" aria-labelledby="finished">
      <h2 id="finished" class="group-head">
        <span>{told(page, "board-group-finished")}</span>{" "}
        <span class="column-count">{count(page, requests.length)}</span>
      </h2>
      <ul class="entries two-up">
        {requests.slice(0, MOST).map((request) => (
          <li class="entry">
            <h3>
              <TitleLink page={page} request={request} />
            </h3>
            <p>
              <Ended page={page} request={request} />
            </p>
            <Facts page={page} request={request} />
          </li>
        ))}
      </ul>
      <Others page={page} count={requests.length - MOST} />
    </section>
  );
}

/** That there are more than the list shows; nothing where it shows all. */
function Others({ page, count: others }: { readonly page: Page; readonly count: number }) {
  if (others <= 0) return null;
  return (
    <p class="more">
      <a href={page.href(requestsPath(page.language))}>{told(page, "board-group-others", others)}</a>
    </p>
  );
}
