import type { PublicText } from "../../core/records/public-text.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { words } from "../frame/said.tsx";
import { Ended, Facts, isWrittenIn, type OfRequest } from "../request/request-facts.tsx";
import { facetTold } from "../requests/facet-title.ts";
import { type ListPart, Pager } from "../requests/request-list.tsx";
import type { Page } from "../site/page.ts";
import { CaseLink } from "./similar-list.tsx";

/** A page of a list of cases, each with what came of it in a line or two. */
export function CaseList({ page, part }: { readonly page: Page; readonly part: ListPart }) {
  return (
    <>
      <ul class="plain cases" aria-label={words(page, "board-cases")}>
        {part.requests.map((request) => (
          <li class="case">
            <h3>
              <CaseLink page={page} request={request} />
            </h3>
            <Facts page={page} request={request} />
            <Excerpt page={page} request={request} />
            <p class="facts">
              <span>
                <Ended page={page} request={request} />
              </span>
              {request.kinds.map((kind) => (
                <span>{facetTold(page, "kind", kind)}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page} part={part} />
    </>
  );
}

/** What came of it, else what was asked, in a few words. */
function Excerpt({ request }: OfRequest) {
  const text = tellingText(request);
  if (!text) return null;
  return (
    <p class="excerpt">
      <bdi dir={text.dir} {...(isWrittenIn(text, request.language) && { lang: request.language })}>
        {excerptOf(text.text)}
      </bdi>
    </p>
  );
}

function tellingText({ outcome, reported, answers }: BoardRequest): PublicText | undefined {
  if (outcome?.text && outcome.text !== "withheld") return outcome.text;
  return reported?.results[0]?.text ?? answers[0]?.text;
}

/** Most characters of an excerpt. */
const LONGEST = 200;

/** The beginning of a text without what only Markdown needs. */
function excerptOf(text: string): string {
  const plain = text
    .slice(0, 4 * LONGEST)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>|~]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...plain];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : plain;
}
