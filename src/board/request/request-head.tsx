import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { Said, told } from "../frame/said.tsx";
import { ExternalLink } from "../frame/user-text.tsx";
import { isCase } from "../knowledge/cases-of.ts";
import { facetTold } from "../requests/facet-title.ts";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";
import { casePath, facetPath, homePath, requestName, requestsPath } from "../site/paths.ts";
import { receivedWords } from "./received-words.ts";
import { type OfRequest, StageName, Title } from "./request-facts.tsx";
import { PartOf } from "./request-work.tsx";

/** What a request is, in its own words and in facts: above all else on its page. */
export function RequestHead({ page, request }: OfRequest) {
  return (
    <>
      <Crumbs
        page={page}
        trail={[
          [homePath(page.language), told(page, "board-nav-home")],
          [requestsPath(page.language), told(page, "board-nav-requests")],
        ]}
      >
        <bdi>{requestName(request.number)}</bdi>
      </Crumbs>
      <h1>
        <Title page={page} request={request} />
      </h1>
      <StageName page={page} request={request} />
      <FactsLine page={page} request={request} />
      {request.consent !== "named" && <p class="note">{told(page, "board-without-names")}</p>}
      {request.source && <Source page={page} source={request.source} />}
    </>
  );
}

/** Dates, who asked, and what it has in common with others: each of these leads to those others. */
function FactsLine({ page, request }: OfRequest) {
  const { changedAt, source, requester, onBehalf, partOf, material, country, place } = request;
  const facts: readonly ComponentChildren[] = [
    <Said page={page} sentence={receivedWords(request, page.language)} precision="day" />,
    source === null && <Said page={page} sentence={sentence("board-changed", { at: changedAt })} precision="day" />,
    source === null && daysWords(page, request),
    partOf !== null && <PartOf page={page} request={request} />,
    requester && <Said page={page} sentence={sentence("board-asked-by", requester)} />,
    onBehalf && told(page, "board-filed-for"),
    place.kind === "country" || place.kind === "global" ? (
      <Value page={page} request={request} kind="country" value={place.kind === "global" ? "global" : place.code} />
    ) : (
      country && <bdi>{country}</bdi>
    ),
    ...request.kinds.map((kind) => <Value page={page} request={request} kind="kind" value={kind} />),
    request.partner !== null && <Value page={page} request={request} kind="partner" value={request.partner} />,
    request.language !== null && <Value page={page} request={request} kind="language" value={request.language} />,
    request.consent !== "named" && material && <Said page={page} sentence={sentence("board-material", material)} />,
    isCase(request) && <a href={page.href(casePath(page.language, request.number))}>{told(page, "board-case-link")}</a>,
  ];
  return <ul class="dotted quiet request-facts">{facts.map((fact) => fact && <li>{fact}</li>)}</ul>;
}

interface ValueProps extends OfRequest {
  readonly kind: FacetKind;
  readonly value: string;
}

/** A fact as a link to all requests that share it. Small questions are in no such list. */
function Value({ page, request, kind, value }: ValueProps) {
  const title = facetTold(page, kind, value);
  if (request.lane !== "request") return <>{title}</>;
  return <a href={page.href(facetPath(page.language, kind, value))}>{title}</a>;
}

/** How long it took so far, or in all; days on hold are named apart. */
function daysWords(page: Page, { finished, days: { inAll, onHold } }: OfRequest["request"]): ComponentChildren {
  if (finished)
    return onHold > 0 ? told(page, "board-days-taken-held", inAll, onHold) : told(page, "board-days-taken", inAll);
  return onHold > 0 ? told(page, "board-days-held", inAll, onHold) : told(page, "board-days-so-far", inAll);
}

function Source({
  page,
  source,
}: {
  readonly page: Page;
  readonly source: NonNullable<OfRequest["request"]["source"]>;
}) {
  return (
    <p class="note">
      {told(page, "board-historic")} {told(page, "board-historic-source")}{" "}
      <bdi>
        <ExternalLink href={source.url}>{source.title}</ExternalLink>
      </bdi>
    </p>
  );
}
