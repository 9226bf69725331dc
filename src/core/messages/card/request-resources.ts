import { sentence } from "../../domain/sentence.ts";
import type { Resource } from "../../domain/work-state.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { linkAddress } from "../link-address.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";

/** A resource of the request, with address and title as the thread has them now. */
export interface CardResource {
  readonly resource: Resource;
  /** Undefined where the words were removed. */
  readonly place: { readonly url: string; readonly title: string } | undefined;
}

/** Most characters of the list: the card has other things to show, and the evidence needs half of a comment. */
const ROOM = 8_000;

/** The resources of the request, each with its number; and where material is missing, how it is added once it is there. */
export function requestResources({ state, resources = [] }: CardFacts, say: Say): readonly string[] {
  const lines = resources.map((one) => resourceText(one, say));
  let room = ROOM;
  const shown = lines.filter(({ length }) => {
    room -= length;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  const more = left > 0 ? [say(sentence("desk-card-resources-more", left))] : [];
  const missing = state.needs.find(({ kind, met }) => kind === "material" && met === undefined);
  return [
    ...section(say(sentence("desk-card-resources")), [...shown, ...more]),
    ...(missing ? [say(sentence("desk-card-missing-material-how", missing.number))] : []),
  ];
}

function resourceText({ resource, place }: CardResource, say: Say): string {
  const { number, sort, language, licence } = resource;
  const facts =
    licence === undefined
      ? sentence("desk-card-resource-facts", number, sort, language)
      : sentence("desk-card-resource-licensed", number, sort, language, licence);
  const title = place
    ? `[${escapeMarkdown(place.title)}](${linkAddress(place.url)})`
    : say(sentence("desk-card-text-removed"));
  return `${title} ${say(facts)}`;
}
