import { sentence } from "../../core/domain/sentence.ts";
import { DateNote, dateSaid, Hours, Leaf } from "../ask/date-parts.tsx";
import { hostOf } from "../ask/host-of.ts";
import { Said, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { meetingsCalendarPath } from "../site/paths.ts";

/** When the committee meets next, and how somebody becomes a member of it. */
export function CommitteeMeetings({ page }: { readonly page: Page }) {
  const [next, ...later] = page.model.committee.meetings;
  return (
    <section class="box" aria-labelledby="meetings">
      <h2 id="meetings">{told(page, "board-committee-meetings")}</h2>
      {!next && <p class="quiet">{told(page, "board-committee-meetings-none")}</p>}
      {next && (
        <>
          <div class="dated">
            <Leaf page={page} date={next} />
            <div class="dated-text">
              <Hours page={page} date={next} />
              <DateNote page={page} date={next} />
            </div>
          </div>
          {later.length > 0 && (
            <ul class="plain">
              {later.map((date) => (
                <li>
                  <time dateTime={date.starts ?? date.on}>{dateSaid(page, date)}</time>
                  <DateNote page={page} date={date} />
                </li>
              ))}
            </ul>
          )}
          <p class="buttons">
            <a class="button" href={page.href(meetingsCalendarPath(page.language))}>
              <Said page={page} sentence={sentence("board-add-to-calendar", ".ics")} />
            </a>
            {next.link && (
              <a class="button" href={next.link} rel="noreferrer">
                <Said page={page} sentence={sentence("board-committee-meeting-link", hostOf(next.link))} />
              </a>
            )}
          </p>
        </>
      )}
    </section>
  );
}

/** How somebody becomes a member of the committee: by the form where there is one, else by mail. */
export function CommitteeJoin({ page }: { readonly page: Page }) {
  const { joinUrl, contact } = page.model.desk;
  if (joinUrl === null && contact === null) return null;
  return (
    <section class="box" aria-labelledby="join">
      <h2 id="join">{told(page, "board-committee-join")}</h2>
      <p>{told(page, "board-committee-join-about")}</p>
      {contact && (
        <p>
          <a href={`mailto:${contact}`}>
            <bdi>{contact}</bdi>
          </a>
        </p>
      )}
      {joinUrl && (
        <p>
          <a class="button" href={joinUrl}>
            <Said page={page} sentence={sentence("board-ask-form-open", hostOf(joinUrl))} />
          </a>
        </p>
      )}
    </section>
  );
}
