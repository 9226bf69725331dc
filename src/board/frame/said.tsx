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
import { machineDate, type Precision, showDate } from "./show-date.ts";

/** A message in the page's language as plain text, for attributes and titles. In the text of a page: `told`. */
export function words<K extends MessageKey>(page: Page, key: K, ...params: MessageParams[K]): string {
  return speakPlain(sentence(key, ...params), page.language);
}

/** A message in the text of a page. One that fell back to another language says so. */
export function told<K extends MessageKey>(page: Page, key: K, ...params: MessageParams[K]): ComponentChildren {
  const said = sentence(key, ...params);
  if (said.with.some((param) => isSetApart(param, page))) return <Said page={page} sentence={said} />;
  return marked(page, textOf(key, page.language).language, speakPlain(said, page.language));
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
  return <time dateTime={machineDate(at, precision)}>{showDate(at, page.language, precision)}</time>;
}

interface SaidProps {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly precision?: Precision;
}

/**
 * A sentence with its moments as `time`, its texts by anybody as `bdi`, and words of the configuration in their language: the
 * translation says where they stand.
 */
export function Said({ page, sentence: said, precision = "minute" }: SaidProps) {
  // A date is in the language of its sentence, which may be another one than the page's.
  const { language } = textOf(said.say, page.language);
  const fillings: ComponentChildren[] = [];
  const hole = (filling: ComponentChildren): string => `\uE000${fillings.push(filling) - 1}\uE001`;
  const holes = said.with.map((param) => withHoles(param, hole, { page, precision, language }));
  // The parameters keep their kinds but for the holes, which every message takes as text.
  const text = speakPlain({ say: said.say, with: holes }, page.language);
  const children = text
    .split(/\uE000(\d+)\uE001/)
    .map((part, index) => (index % 2 === 0 ? part : fillings[Number(part)]));
  return <>{marked(page, language, children)}</>;
}

interface Around {
  readonly page: Page;
  readonly precision: Precision;
  readonly language: string;
}

/** A parameter with holes in place of its texts, moments and words, which are filled in once the sentence is said. */
function withHoles(param: MessageParam, hole: (filling: ComponentChildren) => string, around: Around): MessageParam {
  const { page, precision, language } = around;
  if (typeof param === "string") return hole(<bdi>{param}</bdi>);
  if (typeof param === "number") return param;
  if (isList(param)) return param.map((one) => hole(<bdi>{one}</bdi>));
  if ("term" in param) return hole(termWithin(page, param.term, language));
  if ("terms" in param) return param.terms.map((one) => hole(termWithin(page, one, language)));
  if ("at" in param)
    return hole(<time dateTime={machineDate(param.at, precision)}>{showDate(param.at, language, precision)}</time>);
  return param;
}

const isList = (param: MessageParam): param is readonly string[] => Array.isArray(param);

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/** Whether a parameter needs a direction or a language of its own: `.ics` would else become `ics.` in an Arabic line. */
const isSetApart = (param: MessageParam, page: Page): boolean =>
  typeof param === "string"
    ? page.dir === "rtl" || RIGHT_TO_LEFT.test(param)
    : typeof param === "object" && (isList(param) || "term" in param || "terms" in param);

/** A word of the configuration within a sentence of a language: it says what it is where it differs from that. */
function termWithin(page: Page, word: string, around: string) {
  const known = presetWord(word, around);
  const language = known?.language ?? page.model.desk.language;
  if (language === around) return <bdi>{known?.text ?? word}</bdi>;
  return (
    <bdi lang={language} dir={directionOfLanguage(language)}>
      {known?.text ?? word}
    </bdi>
  );
}
