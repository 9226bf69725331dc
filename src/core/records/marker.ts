/** What an app comment holds: records for good, records that were posted again, the card, or a reply to a comment. */
export type MarkerKind = "records" | "restored" | "card" | "reply";

/** The line of a comment that programs read. It stands at the end of the body, in a comment that people do not see. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly version: 1;
  /** `key id:signature`, or null on a desk without a key. */
  readonly seal: string | null;
  /** Canonical JSON of what is kept. */
  readonly line: string;
}

/** What the end of a body says. `broken` fails closed: it looks like ours, and may not be believed. */
export type MarkerReading =
  | { readonly kind: "ok"; readonly marker: Marker /** The body without the marker. */; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "broken"; readonly why: "several" | "not-at-line-start" | "not-at-the-end" | "form" };

/**
 * Most characters of a marker. GitHub takes 65,536 in a comment; people need the rest. One that holds records again has room
 * for what it adds to them, so that whatever could be written can be restored.
 */
export const LONGEST_MARKER: Readonly<Record<MarkerKind, number>> = {
  records: 60_000,
  restored: 60_500,
  card: 60_000,
  reply: 60_000,
};

const LINE = /^(?!.*--)[\x20-\x25\x27-\x3b\x3d\x3f\x41-\x5f\x61-\x7e]+$/;
const SEAL = /^(?!.*--)[a-z][a-z0-9-]{0,49}:[A-Za-z0-9+/]{86}==$/;
const MARKER = /^<!-- quorumdesk:(records|restored|card|reply):1 (\S+) (.+) -->$/;
const OPENING = /<!--\s*quorumdesk\s*:/gi;

/** Whether a text has the form of a seal: `key id:signature`. */
export const isSeal = (text: unknown): text is string => typeof text === "string" && SEAL.test(text);

const isMarkerKind = (kind: unknown): kind is MarkerKind =>
  typeof kind === "string" && Object.hasOwn(LONGEST_MARKER, kind);

/** The marker as it stands in a comment. Throws where it would be too long or could be read in two ways. */
export function renderMarker({ kind, version, seal, line }: Marker): string {
  if (!LINE.test(line)) throw new Error("a marker takes canonical JSON only");
  if (seal !== null && !isSeal(seal)) throw new Error("not a seal");
  const marker = `<!-- quorumdesk:${kind}:${version} ${seal ?? "-"} ${line} -->`;
  if (marker.length > LONGEST_MARKER[kind]) throw new Error(`a marker of ${marker.length} characters is too long`);
  return marker;
}

/** Reads the marker of a comment's body: exactly one, at the start of its line, at the end of the body. */
export function parseMarker(body: string): MarkerReading {
  const openings = [...body.matchAll(OPENING)];
  const [opening] = openings;
  if (opening === undefined) return { kind: "none" };
  if (openings.length > 1) return { kind: "broken", why: "several" };
  if (opening.index > 0 && body[opening.index - 1] !== "\n") return { kind: "broken", why: "not-at-line-start" };
  const rest = body.slice(opening.index).trimEnd();
  if (rest.indexOf("-->") !== rest.length - 3) return { kind: "broken", why: "not-at-the-end" };
  const marker = markerOf(rest);
  return marker === undefined
    ? { kind: "broken", why: "form" }
    : { kind: "ok", marker, text: body.slice(0, opening.index).trimEnd() };
}

function markerOf(text: string): Marker | undefined {
  const [, kind, seal, line] = MARKER.exec(text) ?? [];
  if (line === undefined || seal === undefined || !isMarkerKind(kind) || !LINE.test(line)) return undefined;
  if (text.length > LONGEST_MARKER[kind] || (seal !== "-" && !isSeal(seal))) return undefined;
  return { kind, version: 1, seal: seal === "-" ? null : seal, line };
}
