import { sentence } from "../../core/domain/sentence.ts";
import type { BoardGroup } from "../../core/reports/board-groups.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { StageName, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { handsPath, themesPath } from "../site/paths.ts";
import { anchorOf } from "./hands-page.tsx";

/** The working groups: who is in them, what they work on, what needs hands there, how to join; task forces that are over last. */
export function GroupsPage({ page }: { readonly page: Page }) {
  const { groups, desk } = page.model;
  const over = groups.filter((group) => group.over);
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
        {groups.length > 0 && <Join page={page} />}
        {groups
          .filter((group) => !group.over)
          .map((group) => (
            <Group page={page} group={group} />
          ))}
        {over.length > 0 && (
          <>
            <h2 class="group over-head">{told(page, "board-groups-over")}</h2>
            {over.map((group) => (
              <Group page={page} group={group} />
            ))}
          </>
        )}
        {page.model.themes.length > 0 && (
          <p class="group">
            <a href={page.href(themesPath(page.language))}>{told(page, "board-themes-link")}</a>
          </p>
        )}
      </div>
    </Shell>
  );
}

/** The ways in that need no account come first. */
function Join({ page }: { readonly page: Page }) {
  const { contact, joinUrl } = page.model.desk;
  return (
    <section class="box how" aria-labelledby="join">
      <h2 id="join">{told(page, "board-groups-join")}</h2>
      {contact && (
        <p>
          <Said page={page} sentence={sentence("board-groups-join-mail", contact)} />
        </p>
      )}
      {joinUrl && (
        <p>
          <a class="button" href={joinUrl}>
            {told(page, "board-groups-join-form")}
          </a>
        </p>
      )}
      <p>
        {told(page, "board-groups-join-hands")}{" "}
        <a href={page.href(handsPath(page.language))}>{told(page, "board-nav-hands")}</a>
      </p>
    </section>
  );
}

interface OfGroup {
  readonly page: Page;
  readonly group: BoardGroup;
}

function Group({ page, group }: OfGroup) {
  const { id, title, about, over, charter, summary, label, isDefault } = group;
  const Heading = over ? "h3" : "h2";
  return (
    <section id={id} class="group team">
      <Heading class="group-head">{title}</Heading>
      <p>{about}</p>
      <ul class="dotted quiet">
        <li>
          <Kind page={page} group={group} />
        </li>
        {isDefault && <li>{told(page, "board-group-default")}</li>}
        {label !== null && (
          <li>
            <Said page={page} sentence={sentence("board-group-label", label)} />
          </li>
        )}
      </ul>
      {charter !== null && (
        <p>
          <Said page={page} sentence={sentence("board-group-charter", charter)} />
        </p>
      )}
      {over && summary === null && <p class="quiet">{told(page, "board-group-no-summary")}</p>}
      {summary !== null && (
        <p>
          <Said page={page} sentence={sentence("board-group-summary", summary)} />
        </p>
      )}
      {over ? <Credits page={page} group={group} /> : <Members page={page} group={group} />}
      <Work page={page} group={group} />
    </section>
  );
}

function Kind({ page, group: { kind, until, over } }: OfGroup) {
  if (kind === "standing") return <>{told(page, "board-group-standing")}</>;
  if (until === null) return <>{told(page, "board-group-task-force")}</>;
  const key = over ? "board-group-task-force-over" : "board-group-task-force-until";
  return <Said page={page} sentence={sentence(key, { at: until })} precision="day" />;
}

function Members({ page, group: { leads, members, unnamed, byCoordinators } }: OfGroup) {
  if (byCoordinators) return <p>{told(page, "board-group-coordinators", members)}</p>;
  if (leads.length + members.length + unnamed === 0) return <p class="stand">{told(page, "board-group-empty")}</p>;
  return (
    <ul class="plain">
      <li>
        {leads.length > 0 ? words(page, "board-group-leads", leads, leads.length) : words(page, "board-group-no-lead")}
      </li>
      {members.length > 0 && <li>{told(page, "board-group-members", members)}</li>}
      {unnamed > 0 && <li>{told(page, "board-group-unnamed", unnamed)}</li>}
    </ul>
  );
}

/** Whoever worked in a task force stays named. */
function Credits({ page, group: { leads, members, unnamed } }: OfGroup) {
  const people = [...leads, ...members];
  return (
    <>
      {people.length > 0 && <p>{told(page, "board-group-credits", people)}</p>}
      {unnamed > 0 && <p>{told(page, "board-group-unnamed", unnamed)}</p>}
    </>
  );
}

function Work({ page, group: { id, over, requests, past } }: OfGroup) {
  const waiting = page.model.hands.find(({ group }) => group === id)?.requests.length ?? 0;
  const running = requests.flatMap((number) => page.model.requests.find((one) => one.number === number) ?? []);
  return (
    <>
      {!over && waiting + running.length > 0 && (
        <p>
          {waiting > 0 ? (
            <a href={page.href(`${handsPath(page.language)}#${anchorOf({ group: id })}`)}>
              {told(page, "board-group-hands", waiting)}
            </a>
          ) : (
            <span class="quiet">{told(page, "board-group-no-hands")}</span>
          )}
        </p>
      )}
      {running.length > 0 && (
        <>
          <p class="quiet">{told(page, "board-group-works")}</p>
          <ul class="entries">
            {running.map((request) => (
              <li class="entry">
                <TitleLink page={page} request={request} />
                <StageName page={page} request={request} />
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting + running.length === 0 && !over && <p class="quiet">{told(page, "board-group-works-none")}</p>}
      {past.length > 0 && <p class="quiet">{told(page, "board-group-past", past.length)}</p>}
    </>
  );
}
