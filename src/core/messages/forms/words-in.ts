import type { FormMessages } from "../../domain/messages/form-messages.ts";
import type { MessageParams } from "../../domain/sentence.ts";
import { say } from "../speak.ts";
import "../translations.ts";

/** Says a message of the area `form`. */
export type Words = <K extends keyof FormMessages>(key: K, ...params: MessageParams[K]) => string;

/** The words of forms in a language, English where it has none. */
export const wordsIn =
  (language: string): Words =>
  (key, ...params) =>
    say(language, key, ...params);
