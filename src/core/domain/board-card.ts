/** Where a project board is. */
export interface BoardPlace {
  /** The organisation that has it. */
  readonly owner: string;
  readonly number: number;
}

/** The desk's fields of the project board, by what they hold. */
export type CardField =
  | "stage"
  | "group"
  | "priority"
  | "region"
  | "waiting-on"
  | "next-step"
  | "next-date"
  /** The stage that the desk wrote last, by its id. Where it differs from the column, somebody moved the card. */
  | "desk-stage";

/** What the fields of a card say, or should say; null for an empty one. Days are written 2026-03-01. */
export type CardValues = Readonly<Record<CardField, string | null>>;

/** What the project board has room for. */
export interface BoardRoom {
  /** The desk's fields that the board does not have. */
  readonly lacks: readonly CardField[];
  /** The names of the options of those from which one is chosen. */
  readonly options: Readonly<Partial<Record<CardField, readonly string[]>>>;
}

/** How the project board shows a request. */
export type BoardCard =
  /** The request is not on the board yet. */
  | ({ readonly kind: "absent" } & BoardRoom)
  | ({
      readonly kind: "present";
      /** What the adapter needs to write: GitHub's id of the item, as GraphQL and REST know it. */
      readonly item: { readonly nodeId: string; readonly id: number };
      readonly archived: boolean;
      readonly values: CardValues;
    } & BoardRoom)
  /** The board cannot be read: a right is missing, or it is a user's board, or there is none. In words for the log. */
  | { readonly kind: "unreadable"; readonly why: string };
