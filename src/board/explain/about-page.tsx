import { sentence } from "../../core/domain/sentence.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import {
  accessibilityPath,
  askPath,
  committeePath,
  dataPath,
  groupsPath,
  handsPath,
  howPath,
  numbersPath,
  posterPath,
  privacyPath,
} from "../site/paths.ts";

interface OfPage {
  readonly page: Page;
}

/** Who runs the desk, who does what, and how to reach it. */
export function AboutPage({ page }: OfPage) {
  const { desk } = page.model;
  const title = words(page, "board-about-title", desk.name);
  return (
    <Shell page={page} title={title} about={words(page, "board-about-about")} here="about">
      <div class="wrap part about">
        <h1>{told(page, "board-about-title", desk.name)}</h1>
        <p class="lead">
          <Said page={page} sentence={sentence("board-about-lead", desk.name, desk.organisation)} />
        </p>
        <Roles page={page} />
        <section aria-labelledby="how-to-ask">
          <h2 id="how-to-ask">{told(page, "board-about-ask")}</h2>
          <p>{told(page, "board-about-ask-text")}</p>
          <ul>
            {desk.contact && (
              <li>
                <a href={`mailto:${desk.contact}`}>{told(page, "board-about-mail", desk.contact)}</a>
              </li>
            )}
            <li>
              <a href={page.href(askPath(page.language))}>{told(page, "board-about-ask-link")}</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="open">
          <h2 id="open">{told(page, "board-about-open")}</h2>
          <p>{told(page, "board-about-open-text")}</p>
          <p>{told(page, "board-about-open-software")}</p>
        </section>
        <More page={page} />
      </div>
    </Shell>
  );
}

function Roles({ page }: OfPage) {
  const { committee, groups, rules } = page.model;
  const members = committee.seats.filter(({ role, vacant }) => role === "voting" && !vacant).length;
  const working = groups.filter(({ over }) => !over).length;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{told(page, "board-about-who")}</h2>
      <ul>
        <li>{told(page, "board-about-who-requester")}</li>
        <li>
          {told(page, "board-about-who-committee", members)}{" "}
          <a href={page.href(committeePath(page.language))}>{told(page, "board-about-committee")}</a>
        </li>
        <li>
          {rules.hostStaffVotes === null
            ? told(page, "board-about-who-staff")
            : told(page, "board-about-who-staff-vote")}
        </li>
        {working > 0 && (
          <li>
            {told(page, "board-about-who-groups", working)}{" "}
            <a href={page.href(groupsPath(page.language))}>{told(page, "board-about-groups")}</a>
            {" · "}
            <a href={page.href(handsPath(page.language))}>{told(page, "board-about-hands")}</a>
          </li>
        )}
        <li>{told(page, "board-about-who-anyone")}</li>
      </ul>
    </section>
  );
}

function More({ page }: OfPage) {
  const links = [
    [howPath, "board-about-link-how"],
    [posterPath, "board-poster-link"],
    [numbersPath, "board-about-link-numbers"],
    [dataPath, "board-about-link-data"],
    [privacyPath, "board-about-link-privacy"],
    [accessibilityPath, "board-about-link-accessibility"],
  ] as const;
  return (
    <section aria-labelledby="more">
      <h2 id="more">{told(page, "board-about-more")}</h2>
      <ul>
        {links.map(([path, text]) => (
          <li>
            <a href={page.href(path(page.language))}>{told(page, text)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
