import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { parsePublished, publishedAfter, publishedText } from "../../core/records/published.ts";
import type { Setting } from "./setting.ts";

/** Publishes the records of a request as they are now, on top of what was published of it before, as a build of the board does. */
export function publishCopy({ sandbox, repository, published }: Setting, snapshot: RequestSnapshot): void {
  const file = `records/${snapshot.issue.number}.json`;
  const before = published.get(file);
  published.set(
    file,
    publishedText(publishedAfter(snapshot, before === undefined ? undefined : parsePublished(before))),
  );
  sandbox.publishPages(repository, Object.fromEntries(published));
}
