import type { ComponentChildren } from "preact";
import type { BoardFigure } from "../../core/reports/board-figure-types.ts";
import { told } from "../frame/said.tsx";
import { addressOf } from "../request/request-facts.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { requestName } from "../site/paths.ts";

/** Longer lists are in the table file. */
const MOST = 8;

/** So few are shown in a row of a table as they are; more are folded away. */
const FEW = 3;

interface BehindProps {
  readonly page: Page;
  readonly of: Pick<BoardFigure, "requests" | "unseen">;
  /** In a table: the name of the row, which is seen there already. */
  readonly name?: ComponentChildren;
}

/** The requests that a number counts, each with its page; nothing where there is none. */
export function Behind({ page, of, name }: BehindProps) {
  const { requests, unseen } = of;
  if (requests.length + unseen === 0) return null;
  if (name !== undefined && requests.length <= FEW && unseen === 0) return <Which page={page} of={of} />;
  return (
    <details class="behind">
      <summary>
        {name === undefined ? (
          told(page, "board-numbers-behind")
        ) : (
          <>
            {told(page, "board-numbers-which")} <span class="unseen">{name}</span>
          </>
        )}
      </summary>
      <Which page={page} of={of} />
    </details>
  );
}

/** The numbers run from left to right together, so that none needs an element of its own for that. */
function Which({ page, of: { requests, unseen } }: Pick<BehindProps, "page" | "of">) {
  return (
    <>
      <span class="which" dir="ltr">
        {requests.slice(0, MOST).map((number, index) => (
          <>
            {index > 0 && " "}
            <RequestNumber page={page} number={number} />
          </>
        ))}
      </span>
      {requests.length > MOST && <> {told(page, "board-numbers-more", requests.length - MOST)}</>}
      {unseen > 0 && <> {told(page, "board-numbers-unseen", unseen)}</>}
    </>
  );
}

function RequestNumber({ page, number }: { readonly page: Page; readonly number: number }) {
  const request = requestOf(page.model, number);
  return request ? <a href={page.href(addressOf(page, request))}>{requestName(number)}</a> : <>{requestName(number)}</>;
}
