import type { ComponentChildren } from "preact";
import type { InventoryResource, MissingMaterial, Origin } from "../../core/reports/inventory.ts";
import { languageName } from "../frame/language-name.ts";
import { Moment, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { RecordedText, UserText } from "../frame/user-text.tsx";
import { IssueLink } from "../request/request-facts.tsx";
import { ResourceLink, sortTitle, sortTold, whoCares } from "../request/resource-parts.tsx";
import type { Page } from "../site/page.ts";
import { requestName } from "../site/paths.ts";

interface OfPage {
  readonly page: Page;
}

/** What is missing, what was collected sort by sort, and what came of what was missing. */
export function ResourcesPage({ page }: OfPage) {
  const { desk, inventory } = page.model;
  const { resources, sorts, missing, finished, unseen } = inventory;
  const count = resources.length;
  return (
    <Shell
      page={page}
      title={words(page, "board-resources-title", desk.name)}
      about={words(page, "board-resources-about", desk.name)}
      here="resources"
    >
      <div class="wrap part">
        <h1>{count === 0 ? told(page, "board-resources-none") : told(page, "board-resources-total", count)}</h1>
        <p class="lead">{told(page, "board-resources-lead")}</p>
        <Jump page={page} />
        {missing.length > 0 && (
          <section id="missing" class="group">
            <Head title={told(page, "board-missing")} count={missing.length} />
            <p class="quiet">{told(page, "board-missing-about")}</p>
            <MissingRows page={page} rows={missing} />
          </section>
        )}
        {sorts.map((sort) => (
          <section id={`sort-${sort}`} class="group">
            <ResourceRows page={page} sort={sort} rows={resources.filter((one) => one.sort === sort)} />
          </section>
        ))}
        {unseen > 0 && <p class="quiet">{told(page, "board-resources-unseen", unseen)}</p>}
        {finished.length > 0 && (
          <section id="made" class="group">
            <Head title={told(page, "board-made")} count={finished.length} />
            <FinishedRows page={page} rows={finished} />
          </section>
        )}
      </div>
    </Shell>
  );
}

function Jump({ page }: OfPage) {
  const { resources, sorts, missing, finished } = page.model.inventory;
  const parts = [
    { id: "missing", title: told(page, "board-missing"), count: missing.length },
    ...sorts.map((sort) => ({
      id: `sort-${sort}`,
      title: sortTold(page, sort),
      count: resources.filter((one) => one.sort === sort).length,
    })),
    { id: "made", title: told(page, "board-made"), count: finished.length },
  ].filter(({ count }) => count > 0);
  if (parts.length < 2) return null;
  return (
    <ul class="dotted jump" aria-label={words(page, "board-resources-jump")}>
      {parts.map(({ id, title, count }) => (
        <li>
          <a href={`#${id}`}>
            {title} <span class="column-count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const Head = ({ title, count }: { readonly title: ComponentChildren; readonly count: number }) => (
  <h2 class="group-head">
    <span>{title}</span> <span class="column-count">{count}</span>
  </h2>
);

/** The name of a table for screen readers, and the heads of its columns. */
function Columns({
  caption,
  heads,
}: {
  readonly caption: ComponentChildren;
  readonly heads: readonly ComponentChildren[];
}) {
  return (
    <>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface RowsOf<Row> extends OfPage {
  readonly rows: readonly Row[];
}

function MissingRows({ page, rows }: RowsOf<MissingMaterial>) {
  const heads = [told(page, "board-missing-what"), told(page, "board-missing-who"), told(page, "board-missing-since")];
  return (
    <table class="rows">
      <Columns caption={told(page, "board-missing-caption")} heads={heads} />
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <RecordedText page={page} text={row.text} />
              <OriginFacts page={page} origin={row.origin} />
            </th>
            <td data-head={words(page, "board-missing-who")}>{whoCares(page, row)}</td>
            <td data-head={words(page, "board-missing-since")}>
              <Moment page={page} at={row.since} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FinishedRows({ page, rows }: RowsOf<MissingMaterial>) {
  const heads = [told(page, "board-made-what"), told(page, "board-column-resource"), told(page, "board-made-since")];
  return (
    <table class="rows">
      <Columns caption={told(page, "board-made-caption")} heads={heads} />
      <tbody>
        {rows.map(({ text, origin, met }) => (
          <tr>
            <th scope="row">
              <RecordedText page={page} text={text} />
              <OriginFacts page={page} origin={origin} />
            </th>
            <td>{met?.resource && <ResourceLink place={met.resource} />}</td>
            <td data-head={words(page, "board-made-since")}>{met && <Moment page={page} at={met.at} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ResourceRows({ page, sort, rows }: RowsOf<InventoryResource> & { readonly sort: string }) {
  const title = sortTitle(page, sort);
  const heads = [
    told(page, "board-column-resource"),
    told(page, "board-column-language"),
    told(page, "board-column-origin"),
  ];
  return (
    <>
      <Head title={sortTold(page, sort)} count={rows.length} />
      <table class="rows">
        <Columns caption={told(page, "board-resources-caption", title)} heads={heads} />
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <ResourceLink place={row} language={row.language} />
                {row.note && <UserText page={page} text={row.note} />}
                <p class="facts">
                  {row.licence !== null && <span>{told(page, "board-resource-licence", row.licence)}</span>}
                  {row.for.length > 0 && <span>{told(page, "board-resource-for", row.for)}</span>}
                </p>
              </th>
              <td data-head={words(page, "board-column-language")}>{languageName(row.language, page.language)}</td>
              <td data-head={words(page, "board-column-origin")}>
                {row.origin === null ? (
                  told(page, "board-resource-desk")
                ) : (
                  <OriginFacts page={page} origin={row.origin} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The request that caused it, its area, and the groups that have it. */
function OriginFacts({ page, origin }: OfPage & { readonly origin: Origin }) {
  const { number, country, groups } = origin;
  return (
    <p class="facts">
      <span>
        <IssueLink page={page} number={number} text={told(page, "board-resource-request", requestName(number))} />
      </span>
      {[country, ...groups].map(
        (fact) =>
          fact !== null && (
            <span>
              <bdi>{fact}</bdi>
            </span>
          ),
      )}
    </p>
  );
}
