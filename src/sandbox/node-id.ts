/** Prefixes of GitHub's global node ids that the sandbox knows. */
export type NodeKind =
  | "U"
  | "BOT"
  | "O"
  | "R"
  | "I"
  | "IC"
  | "LA"
  | "REA"
  | "EV"
  | "A"
  | "IN"
  | "UCE"
  | "PVT"
  | "PVTI"
  | "PVTF"
  | "PVTSSF"
  | "PVTFV"
  | "PVTV"
  | "PWF"
  | "EN"
  | "GA"
  | "GBP"
  | "W"
  | "WFR"
  | "C"
  | "B"
  | "T";

/** The global node id of a thing: opaque for clients, like GitHub's. */
export const nodeId = (kind: NodeKind, id: number | string): string =>
  `${kind}_${Buffer.from(String(id)).toString("base64url")}`;

/** Takes a node id apart. Undefined where it is none of ours. */
export function readNodeId(text: string): { readonly kind: string; readonly id: number } | undefined {
  const parts = /^([A-Z]+)_([\w-]+)$/.exec(text);
  const id = Number(Buffer.from(parts?.[2] ?? "", "base64url").toString());
  if (parts?.[1] === undefined || !Number.isSafeInteger(id) || id <= 0) return undefined;
  return { kind: parts[1], id };
}
