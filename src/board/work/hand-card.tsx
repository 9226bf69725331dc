import { sentence } from "../../core/domain/sentence.ts";
import type { BoardNeed } from "../../core/reports/board-work.ts";
import { Said, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import { Facts, type OfRequest, StageName, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { requestName } from "../site/paths.ts";

/** A request that needs hands: what is asked, since when, and how somebody takes it. */
export function HandCard({ page, request }: OfRequest) {
  const { hands, number, url, needs } = request;
  if (!hands) return null;
  return (
    <li class="ask">
      <h3>
        <TitleLink page={page} request={request} />
      </h3>
      <Facts page={page} request={request} />
      <StageName page={page} request={request} />
      <ul class="plain asks">
        {hands.untaken && (
          <li>
            <p class="stand">{told(page, "board-hands-untaken")}</p>
            <Take page={page} command="/claim" />
          </li>
        )}
        {needs
          .filter((need) => hands.needs.includes(need.number))
          .map((need) => (
            <li>
              <p class="stand">{needTold(page, need)}</p>
              <RecordedText page={page} text={need.text} />
              <Take page={page} command={`/claim ${need.number}`} />
            </li>
          ))}
      </ul>
      <p class="quiet">
        <Said page={page} sentence={sentence("board-hands-since", { at: hands.since })} precision="day" />
      </p>
      <p class="buttons">
        <a class="button" href={url}>
          {told(page, "board-hands-open", requestName(number))}
        </a>
      </p>
    </li>
  );
}

function Take({ page, command }: { readonly page: Page; readonly command: string }) {
  return (
    <p class="take">
      {told(page, "board-hands-write")} <code dir="ltr">{command}</code>
    </p>
  );
}

/** What kind of need it is, with its number. */
export const needTold = (page: Page, { kind, number }: BoardNeed) => told(page, NEEDS[kind], number);

const NEEDS = { material: "board-hands-need-material", hands: "board-hands-need" } as const;
