import * as z from "zod";
import type { ReactionName } from "../state.ts";
import { Name } from "./words.ts";

const Answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const Opening = z.strictObject({
  form: z.string().optional().describe("File name of an issue form; without one the body is free."),
  title: z.string(),
  answers: Answers.default({}),
  body: z.string().optional(),
});

/** A comment of the desk: the card, the newest record comment, the comment of the newest ballot. */
export type DeskComment = "card" | "record" | "ballot";

/** What people react to. */
export type Reacted = "ballot" | "card" | "request";

/** What a person does in a step. */
export type Act = { readonly by: string } & (
  | { readonly kind: "opens"; readonly opening: z.infer<typeof Opening> }
  /** With `times` the same comment over and over; what GitHub tells of all but the last one is lost. */
  | { readonly kind: "says"; readonly body: string; readonly times?: number }
  | { readonly kind: "edits-comment" | "edits-request"; readonly body: string }
  | { readonly kind: "renames-request"; readonly title: string }
  /** Somebody with the right to write changes or deletes what another person said last. */
  | { readonly kind: "edits-comment-of"; readonly of: string; readonly body: string }
  | { readonly kind: "deletes-comment-of"; readonly of: string }
  /** With `cannot-react` GitHub refuses it, and the story breaks off where it does not. */
  | {
      readonly kind: "reacts" | "unreacts" | "cannot-react";
      readonly on: Reacted;
      readonly content: ReactionName;
    }
  | { readonly kind: "labels" | "unlabels"; readonly label: string }
  /** A comment of the desk is deleted, or its words are changed, or its marker is. */
  | { readonly kind: "deletes" | "defaces" | "breaks"; readonly what: DeskComment }
  /** Posts what looks like records of the desk and says that the ballot has passed. */
  | { readonly kind: "forges"; readonly what: "record" | "card"; readonly seal: "wrong" | "none" }
  /** The request moves to another repository with a desk of the same rules; the story goes on there. */
  | { readonly kind: "transfers"; readonly to: string }
  | { readonly kind: "renames-account"; readonly to: string }
  /** Drags the request's card into another column of the desk's project. */
  | { readonly kind: "moves-card"; readonly to: string }
  /** Assigns the issue to somebody on its page, or takes it from them; null for themselves. */
  | { readonly kind: "assigns" | "unassigns"; readonly whom: string | null }
  | { readonly kind: "closes" | "reopens" | "locks" | "unlocks" | "deletes-account" }
);

/** An act without who does it. */
type Deed = Act extends infer Each ? (Each extends Act ? Omit<Each, "by"> : never) : never;

const REACTIONS: Readonly<Record<string, ReactionName>> = {
  "in-favour": "+1",
  against: "-1",
  abstain: "eyes",
  heart: "heart",
  rocket: "rocket",
  confused: "confused",
  laugh: "laugh",
  hooray: "hooray",
};

const NAMES = /^([a-z][a-z0-9-]*(?:, ?[a-z][a-z0-9-]*)*) ([a-z][a-z0-9-]*)(?: ([a-z][a-z0-9-]*))?$/;

/**
 * Reads `ana reacts: in-favour`; `ana, ben react: in-favour` is several people at once, `kim edits-comment-of ana: ...` is
 * about somebody else, and `sue says-2000-times: Hello` fills the thread. In texts `{request 2}` is the number of the story's
 * second request (see `filledIn`). Throws with the place on what it does not understand.
 */
export function readAct(key: string, value: unknown, place: string): readonly Act[] {
  const [, names = "", verb = "", of] = NAMES.exec(key) ?? [];
  const act = actOf(verb, of, value, place);
  if (!act) throw new Error(`${place}: nobody knows what "${key}: ${JSON.stringify(value)}" means`);
  return names.split(/, */).map((by) => ({ by, ...act }));
}

function actOf(verb: string, of: string | undefined, value: unknown, place: string): Deed | undefined {
  const text = typeof value === "string" ? value : "";
  if (of !== undefined) return toAnother(verb, of, text);
  switch (verb) {
    case "opens": {
      const opening = Opening.safeParse(value);
      if (!opening.success) throw new Error(`${place}: ${z.prettifyError(opening.error)}`);
      return { kind: "opens", opening: opening.data };
    }
    case "says":
    case "say":
      return { kind: "says", body: text };
    case "edits-comment":
    case "edits-request":
      return { kind: verb, body: text };
    case "renames-request":
      return { kind: verb, title: text };
    case "labels":
    case "unlabels":
      return { kind: verb, label: text };
    case "deletes":
    case "defaces":
    case "breaks":
      return text === "card" || text === "record" || text === "ballot" ? { kind: verb, what: text } : undefined;
    case "forges":
      return forgeryOf(text);
    case "transfers":
      return { kind: verb, to: text || "second-helpdesk" };
    case "renames-account":
      return Name.safeParse(text).success ? { kind: verb, to: text } : undefined;
    case "moves-card":
      return text === "" ? undefined : { kind: verb, to: text };
    case "assigns":
    case "unassigns":
      return Name.safeParse(text).success ? { kind: verb, whom: text === "themselves" ? null : text } : undefined;
    case "closes":
    case "reopens":
    case "locks":
    case "unlocks":
    case "deletes-account":
      return { kind: verb };
    default:
      return floodOf(verb, text) ?? reactionOf(verb, text);
  }
}

/** `says-2000-times`. */
function floodOf(verb: string, body: string): Deed | undefined {
  const [, times] = /^says?-([1-9]\d{0,3})-times$/.exec(verb) ?? [];
  return times === undefined ? undefined : { kind: "says", body, times: Number(times) };
}

/** What somebody does to the last comment of another person. */
function toAnother(verb: string, of: string, body: string): Deed | undefined {
  if (verb === "deletes-comment-of") return { kind: verb, of };
  return verb === "edits-comment-of" ? { kind: verb, of, body } : undefined;
}

function forgeryOf(text: string): Deed | undefined {
  const [, what, without] = /^(record|card)( without seal)?$/.exec(text) ?? [];
  if (what !== "record" && what !== "card") return undefined;
  return { kind: "forges", what, seal: without === undefined ? "wrong" : "none" };
}

/** `reacts`, `reacts-to-card`, `reacts-to-request`, and the same for taking a reaction back and for trying in vain. */
function reactionOf(verb: string, text: string): Deed | undefined {
  const [, how, to] = /^(reacts?|unreacts?|cannot-react)(?:-to-(card|request))?$/.exec(verb) ?? [];
  const content = Object.hasOwn(REACTIONS, text) ? REACTIONS[text] : undefined;
  if (how === undefined || content === undefined) return undefined;
  const on = to === "card" || to === "request" ? to : "ballot";
  const kind = how === "cannot-react" ? how : how.startsWith("un") ? "unreacts" : "reacts";
  return { kind, on, content };
}
