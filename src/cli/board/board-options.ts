import { sentence } from "../../core/domain/sentence.ts";
import { LANGUAGES, PSEUDO_LANGUAGES } from "../../core/messages/languages.ts";
import type { Stop } from "../desk-source.ts";
import { noSuchSample, sampleKind } from "../sample/sample-kinds.ts";
import type { VerbCall } from "../verb.ts";
import type { SourceWish } from "./board-source.ts";

/** What `board` was told. */
export interface BoardOptions extends SourceWish {
  readonly history: string | undefined;
  /** The site's path on its host, as in `/helpdesk`. */
  readonly base: string | undefined;
  readonly languages: readonly string[] | undefined;
}

const KNOWN: readonly string[] = [...LANGUAGES, ...PSEUDO_LANGUAGES];

/** The options of the verb, or what is wrong with them. */
export function boardOptions(said: VerbCall["options"]): BoardOptions | Stop {
  const text = (name: string): string | undefined => {
    const value = said[name];
    return typeof value === "string" ? value : undefined;
  };
  const [out, base] = [text("out"), text("base")];
  const languages = text("languages")
    ?.split(",")
    .map((language) => language.trim());
  const unknown = languages?.find((language) => !KNOWN.includes(language));
  const sample = text("sample");
  const kind = sample === undefined ? undefined : sampleKind(sample);
  if (sample !== undefined && kind === undefined) return wrong(noSuchSample(sample));
  if (out === undefined) return wrong(sentence("board-verb-no-out"));
  if (base !== undefined && !/^\/[\w.~/-]*$/.test(base)) return wrong(sentence("cli-board-bad-base", base));
  if (unknown !== undefined) return wrong(sentence("cli-board-bad-language", unknown, KNOWN));
  return {
    out,
    base: base?.replace(/\/+$/, ""),
    languages: languages && [...new Set(languages)],
    sample: kind,
    data: text("data"),
    repo: text("repo"),
    previous: text("previous"),
    history: text("history"),
    whole: said["whole"] === true,
  };
}

const wrong = (because: Stop["because"][number]): Stop => ({ exit: 2, because: [because] });
