import { told } from "../frame/said.tsx";
import { Ended, Facts, type OfRequest, Title } from "../request/request-facts.tsx";
import { requestLanguageFor } from "../request/request-languages.ts";
import { casePath } from "../site/paths.ts";
import { similarCases } from "./similar-cases.ts";

/** Cases that are like a request, as links; nothing where there are none. */
export function SimilarCases({ page, request }: OfRequest) {
  const similar = similarCases(page.model, request);
  if (similar.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{told(page, "board-h-similar")}</h2>
      <ul class="plain entries">
        {similar.map((one) => (
          <li class="entry">
            <CaseLink page={page} request={one} />
            <Facts page={page} request={one} />
            <p class="facts">
              <span>
                <Ended page={page} request={one} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title of a case as a link to its page. */
export function CaseLink({ page, request }: OfRequest) {
  return (
    <a class="title" href={page.href(casePath(requestLanguageFor(request, page.model, page.language), request.number))}>
      <Title page={page} request={request} />
    </a>
  );
}
