import { sentence } from "../../core/domain/sentence.ts";
import type { BoardGroup } from "../../core/reports/board-groups.ts";
import { Said, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { handsPath } from "../site/paths.ts";

/** A working group on some page. */
export interface OfGroup {
  readonly page: Page;
  readonly group: BoardGroup;
}

/** Whether the group stays or is there for one thing, and until when. */
export function GroupKind({ page, group: { kind, until, over } }: OfGroup) {
  if (kind === "standing") return <>{told(page, "board-group-standing")}</>;
  if (until === null) return <>{told(page, "board-group-task-force")}</>;
  const key = over ? "board-group-task-force-over" : "board-group-task-force-until";
  return <Said page={page} sentence={sentence(key, { at: until })} precision="day" />;
}

/** Who is in the group, as far as they are named on the public roster. Whoever worked in a task force stays named. */
export function GroupMembers({ page, group }: OfGroup) {
  const { leads, members, unnamed, byCoordinators, over } = group;
  const people = [...leads, ...members];
  const others = unnamed > 0 && <p>{told(page, "board-group-unnamed", unnamed)}</p>;
  if (over) {
    return (
      <>
        {people.length > 0 && <p>{told(page, "board-group-credits", people)}</p>}
        {others}
      </>
    );
  }
  if (byCoordinators) return <p>{told(page, "board-group-coordinators", members)}</p>;
  if (people.length + unnamed === 0) return <p class="stand">{told(page, "board-group-empty")}</p>;
  return (
    <>
      <p>
        {leads.length > 0 ? told(page, "board-group-leads", leads, leads.length) : told(page, "board-group-no-lead")}
      </p>
      {members.length > 0 && <p>{told(page, "board-group-members", members)}</p>}
      {others}
    </>
  );
}

/** The numbers of the requests that look for somebody in the group. */
export const handsIn = ({ model }: Page, { id }: BoardGroup): readonly number[] =>
  model.hands.find(({ group }) => group === id)?.requests ?? [];

/** How to join: the ways in that need no account come first. */
export function GroupJoin({ page }: { readonly page: Page }) {
  const { contact, joinUrl } = page.model.desk;
  return (
    <section class="box how" aria-labelledby="join">
      <h2 id="join">{told(page, "board-groups-join")}</h2>
      {contact && (
        <p>
          <Said page={page} sentence={sentence("board-groups-join-mail", contact)} />{" "}
          <a href={`mailto:${contact}`}>{told(page, "board-home-mail")}</a>
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
