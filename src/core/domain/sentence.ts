import type { Instant } from "./ids.ts";
import type { AgendaMessages } from "./messages/agenda-messages.ts";
import type { BoardMessages } from "./messages/board-messages.ts";
import type { CliMessages } from "./messages/cli-messages.ts";
import type { ConfigMessages } from "./messages/config-messages.ts";
import type { DeskMessages } from "./messages/desk-messages.ts";
import type { FormMessages } from "./messages/form-messages.ts";

/**
 * What may stand in a message. Text is always plain text by whoever wrote it: the renderer escapes it for where it goes.
 * Links are made from addresses that the desk itself built. Lists, times and alternatives are worded by the language's
 * own rules.
 */
export type MessageParam =
  | string
  | number
  | readonly string[]
  | { readonly href: string }
  | { readonly at: Instant }
  /** Only the day, UTC. */
  | { readonly day: Instant }
  /** A word of the desk's configuration; said in the reader's language where it is a preset's own. */
  | { readonly term: string }
  | { readonly terms: readonly string[] }
  /** Names of which any one will do: "the chair, a coordinator or the requester". */
  | { readonly anyOf: readonly Sentence[] };

/** Every message of the desk: key -> its parameters in the order of `$1`, `$2`. */
export interface MessageParams
  extends DeskMessages,
    ConfigMessages,
    BoardMessages,
    CliMessages,
    AgendaMessages,
    FormMessages {}

/** The name of a message. */
export type MessageKey = keyof MessageParams;

/**
 * Something to be said, not yet in any language. Made by `sentence`, which holds the parameters to the key; a union of
 * all messages would be too large for the compiler.
 */
export interface Sentence {
  readonly say: MessageKey;
  readonly with: readonly MessageParam[];
}

/** A sentence by its key. */
export const sentence = <K extends MessageKey>(say: K, ...params: MessageParams[K]): Sentence => ({
  say,
  with: params,
});
