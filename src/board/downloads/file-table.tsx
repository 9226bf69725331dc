import type { BoardModel } from "../../core/reports/board-model.ts";
import { SCHEMAS, type SchemaName, schemaPath } from "../api/schema-files.ts";
import { told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { requestDataPath, STATUS_DATA_PATH } from "../site/paths.ts";

interface OfPage {
  readonly page: Page;
}

/** The index first, then the others by name. */
const ORDER: readonly SchemaName[] = ["index", ...SCHEMAS.filter((name) => name !== "index")];

/** Each file of data with its schema. */
export function FileTable({ page }: OfPage) {
  const { queue, requests } = page.model;
  const names = ORDER.filter(
    (name) => (name !== "queue" || queue !== null) && (name !== "request" || requests.length > 0),
  );
  return (
    <table class="rows">
      <caption class="unseen">{told(page, "board-data-files-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-data-column-content")}</th>
          <th scope="col">{told(page, "board-data-column-file")}</th>
          <th scope="col">{told(page, "board-data-column-schema")}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <FileRow page={page} name={name} />
        ))}
      </tbody>
    </table>
  );
}

function FileRow({ page, name }: OfPage & { readonly name: SchemaName }) {
  const { model } = page;
  const file = name === "request" ? "requests/{slug}.json" : `${name}.json`;
  return (
    <tr>
      <th scope="row">{told(page, `board-data-file-${name}`)}</th>
      <td data-head={words(page, "board-data-column-file")}>
        <a href={page.href(pathOf(name, model))}>
          <bdi dir="ltr">{file}</bdi>
        </a>
      </td>
      <td data-head={words(page, "board-data-column-schema")}>
        <a href={page.href(schemaPath(name))}>
          <bdi dir="ltr">{`schema/${name}.json`}</bdi>
        </a>
      </td>
    </tr>
  );
}

/** Where a file is. One of the requests stands for all of them. */
function pathOf(name: SchemaName, { requests }: BoardModel): string {
  if (name === "request") return requestDataPath(requests[0]?.number ?? 0);
  return name === "status" ? STATUS_DATA_PATH : `/api/v1/${name}.json`;
}
