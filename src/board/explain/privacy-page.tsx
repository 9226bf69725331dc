import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";

/** Who hosts the pages, and what it may note of visitors. */
const HOST_STATEMENT = "https://docs.github.com/en/site-policy/privacy-policies/github-general-privacy-statement";

/** How members of the committee and of groups are named, by the way in which the desk names voters. */
const MEMBERS = {
  handle: "board-privacy-names-committee",
  seat: "board-privacy-names-seats",
  count: "board-privacy-names-counted",
} as const;

/** What is known of visitors, whose names appear and why, and how to have less shown. */
export function PrivacyPage({ page }: { readonly page: Page }) {
  const { contact } = page.model.desk;
  const title = words(page, "board-privacy-title");
  return (
    <Shell page={page} title={title} about={words(page, "board-privacy-about")} here="about">
      <div class="wrap part about">
        <h1>{told(page, "board-privacy-title")}</h1>
        <section aria-labelledby="visitors">
          <h2 id="visitors">{told(page, "board-privacy-visitors")}</h2>
          <p>{told(page, "board-privacy-cookies")}</p>
          <p>
            {told(page, "board-privacy-host")} <a href={HOST_STATEMENT}>{told(page, "board-privacy-host-link")}</a>
          </p>
          {contact && <p>{told(page, "board-privacy-mail")}</p>}
        </section>
        <section aria-labelledby="names">
          <h2 id="names">{told(page, "board-privacy-names")}</h2>
          <ul>
            <li>{told(page, MEMBERS[page.model.committee.voters])}</li>
            <li>{told(page, "board-privacy-names-requesters")}</li>
            <li>{told(page, "board-privacy-names-addresses")}</li>
          </ul>
        </section>
        <section aria-labelledby="levels">
          <h2 id="levels">{told(page, "board-privacy-levels")}</h2>
          <ul>
            <li>{told(page, "board-privacy-level-named")}</li>
            <li>{told(page, "board-privacy-level-without")}</li>
            <li>{told(page, "board-privacy-level-counted")}</li>
          </ul>
          <p>{told(page, "board-privacy-less-figures")}</p>
        </section>
        <section aria-labelledby="less">
          <h2 id="less">{told(page, "board-privacy-less")}</h2>
          <p>{told(page, "board-privacy-less-text")}</p>
          {contact && (
            <p>
              <a href={`mailto:${contact}`}>{told(page, "board-about-mail", contact)}</a>
            </p>
          )}
          <p>{told(page, "board-privacy-less-git")}</p>
        </section>
      </div>
    </Shell>
  );
}
