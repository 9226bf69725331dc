import type { ComponentChildren } from "preact";
import type { Instant } from "../../core/domain/ids.ts";
import {
  type MessageKey,
  type MessageParam,
  type MessageParams,
  type Sentence,
  sentence,
} from "../../core/domain/sentence.ts";
import { textOf } from "../../core/messages/languages.ts";
import { presetWord } from "../../core/messages/preset-word.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { directionOfLanguage, type Page } from "../site/page.ts";
import { type Precision, showDate } from "./show-date.ts";

/** A message in the page's language as plain text, for attributes and titles. In the text of a page: `told`. */
export function words<K extends MessageKey>(page: Page, key: K, ...params: MessageParams[K]): string {
  return speakPlain(sentence(key, ...params), page.language);
}

/** A message in the text of a page. One that fell back to another language says so. */
export function told<K extends MessageKey>(page: Page, key: K, ...params: MessageParams[K]): ComponentChildren {
  return marked(page, textOf(key, page.language).language, words(page, key, ...params));
}

/** A word of the desk's configuration, as a stage's title: translated where it is the preset's own. */
export function term(page: Page, text: string): ComponentChildren {
  const known = presetWord(text, page.language);
  return known ? marked(page, known.language, known.text) : marked(page, page.model.desk.language, text);
}

/** The same for attributes and titles. */
export const termWords = (page: Page, text: string): string => presetWord(text, page.language)?.text ?? text;

function marked(page: Page, language: string, children: ComponentChildren): ComponentChildren {
  if (language === page.language) return children;
  return (
    <span lang={language} dir={directionOfLanguage(language)}>
      {children}
    </span>
  );
}

/** A moment in words, with its machine-readable form. */
export function Moment({
  page,
  at,
  precision = "day",
}: {
  readonly page: Page;
  readonly at: Instant;
  readonly precision?: Precision;
}) {
  return <time dateTime={at}>{showDate(at, page.language, precision)}</time>;
}

interface SaidProps {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly precision?: Precision;
}

/** A sentence with its moments as `time` and its texts by anybody as `bdi`: the translation says where they stand. */
export function Said({ page, sentence: said, precision = "minute" }: SaidProps) {
  const params: readonly MessageParam[] = said.with;
  const holes = params.map((param, index) => (isHole(param) ? `\uE000${index}\uE001` : param));
  // The parameters keep their kinds but for the holes, which every message takes as text.
  const text = speakPlain({ say: said.say, with: holes } as unknown as Sentence, page.language);
  const children = text
    .split(/\uE000(\d+)\uE001/)
    .map((part, index) => (index % 2 === 0 ? part : filled(page, params[Number(part)], precision)));
  return <>{marked(page, textOf(said.say, page.language).language, children)}</>;
}

const isHole = (param: MessageParam): boolean =>
  typeof param === "string" || (typeof param === "object" && "at" in param);

function filled(page: Page, param: MessageParam | undefined, precision: Precision) {
  if (typeof param === "object" && "at" in param && typeof param.at === "string")
    return <Moment page={page} at={param.at} precision={precision} />;
  return <bdi>{param}</bdi>;
}
