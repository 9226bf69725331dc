import { Moment, term, words } from "../frame/said.tsx";
import { Facts, NextWords, type OfRequest, TitleLink } from "../request/request-facts.tsx";
import { QueueTag } from "../work/queue-tag.tsx";
import { StageSign } from "./stage-signs.tsx";

/** A request as a row of a list: what it is, where it stands, what happens now, and when it last changed. */
export function RequestRow({ page, request }: OfRequest) {
  return (
    <tr>
      <th scope="row">
        <TitleLink page={page} request={request} />
        <Facts page={page} request={request} />
      </th>
      <td>
        <StageSign page={page} request={request} />
      </td>
      <td>
        {!request.finished && (
          <>
            <NextWords page={page} request={request} />
            <QueueTag page={page} request={request} />
            {request.holds.map(({ title }) => (
              <>
                {" "}
                <span class="hold">{term(page, title)}</span>
              </>
            ))}
          </>
        )}
      </td>
      <td data-head={words(page, "board-column-changed")}>
        <Moment page={page} at={request.changedAt} precision={request.source?.ended ?? "day"} />
      </td>
    </tr>
  );
}
