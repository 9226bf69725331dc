import { type ResourceLine, resourceLine } from "../commands/resource-line.ts";
import type { Desk } from "../config/desk.ts";
import type { Comment } from "../domain/snapshot.ts";
import type { Resource } from "../domain/work-state.ts";
import type { CardResource } from "../messages/card/request-resources.ts";
import type { Look } from "./look.ts";
import { textBehind } from "./text-behind.ts";

/** Address and title of a resource, as the thread has them now; undefined where its comment was removed or changed. */
export function resourceBehind(
  { text }: Resource,
  comments: readonly Comment[],
  desk: Desk,
): Pick<ResourceLine, "url" | "title"> | undefined {
  const words = textBehind(text, comments, desk);
  const line = words === undefined ? undefined : resourceLine(words);
  return line && !("fault" in line) ? { url: line.url, title: line.title } : undefined;
}

/** The resources of a request in the words of the thread. */
export const resourcesOf = ({ snapshot: { comments }, state, desk }: Look): readonly CardResource[] =>
  state.resources.map((resource) => ({ resource, place: resourceBehind(resource, comments, desk) }));
