import { sentence } from "../../core/domain/sentence.ts";
import { Said, term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import { groupPath, handsPath, queuePath, themesPath } from "../site/paths.ts";
import { GroupJoin, GroupKind, GroupMembers, handsIn, type OfGroup } from "./group-parts.tsx";

/** The working groups, each in a few lines, with the way to its own page; task forces that are over last. */
export function GroupsPage({ page }: { readonly page: Page }) {
  const { groups, desk } = page.model;
  const over = groups.filter((group) => group.over);
  const working = groups.filter((group) => !group.over);
  return (
    <Shell
      page={page}
      title={words(page, "board-groups-title", desk.name)}
      about={words(page, "board-groups-about")}
      here="groups"
    >
      <div class="wrap part">
        <h1>{told(page, "board-groups")}</h1>
        <p class="lead">{told(page, groups.length === 0 ? "board-groups-none" : "board-groups-about")}</p>
        <MorePages page={page} />
        {working.length > 0 && (
          <ul class="asking teams">
            {working.map((group) => (
              <Team page={page} group={group} />
            ))}
          </ul>
        )}
        {groups.length > 0 && <GroupJoin page={page} />}
        {over.length > 0 && (
          <section class="group" aria-labelledby="over">
            <h2 id="over">{told(page, "board-groups-over")}</h2>
            <ul class="entries">
              {over.map((group) => (
                <li class="entry">
                  <GroupLink page={page} group={group} />
                  <p class="quiet">
                    <GroupKind page={page} group={group} />
                  </p>
                  {group.summary !== null && (
                    <p>
                      <Said page={page} sentence={sentence("board-group-summary", group.summary)} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  );
}

/** The pages about work that is nobody's alone. */
function MorePages({ page }: { readonly page: Page }) {
  const { hands, themes, queue } = page.model;
  const all = new Set(hands.flatMap(({ requests }) => requests)).size;
  return (
    <p class="buttons">
      <a class="button button-main" href={page.href(handsPath(page.language))}>
        {all === 0 ? told(page, "board-nav-hands") : told(page, "board-hands-count", all)}
      </a>
      {queue && (
        <a class="button" href={page.href(queuePath(page.language))}>
          {told(page, "board-queue-all")}
        </a>
      )}
      {themes.length > 0 && (
        <a class="button" href={page.href(themesPath(page.language))}>
          {told(page, "board-themes-link")}
        </a>
      )}
    </p>
  );
}

function Team({ page, group }: OfGroup) {
  const { about, isDefault, kind, requests } = group;
  const hands = handsIn(page, group);
  return (
    <li class="ask team">
      <h2>
        <GroupLink page={page} group={group} />
      </h2>
      <p>{term(page, about)}</p>
      {(kind !== "standing" || isDefault) && (
        <ul class="dotted quiet">
          {kind !== "standing" && (
            <li>
              <GroupKind page={page} group={group} />
            </li>
          )}
          {isDefault && <li>{told(page, "board-group-default")}</li>}
        </ul>
      )}
      <div class="team-people">
        <GroupMembers page={page} group={group} />
      </div>
      <ul class="plain">
        {hands.length > 0 && <li class="stand">{told(page, "board-group-hands", hands.length)}</li>}
        <li class="quiet">
          {requests.length > 0
            ? told(page, "board-group-works-on", requests.length)
            : told(page, "board-group-works-none")}
        </li>
      </ul>
    </li>
  );
}

const GroupLink = ({ page, group: { id, title } }: OfGroup) => (
  <a class="title" href={page.href(groupPath(page.language, id))}>
    {term(page, title)}
  </a>
);
