import type { Instant } from "../core/domain/ids.ts";
import {
  type MessageKey,
  type MessageParam,
  type MessageParams,
  type Sentence,
  sentence,
} from "../core/domain/sentence.ts";
import { speakPlain } from "../core/messages/speak.ts";
import type { Page } from "./page.ts";
import { type Precision, showDate } from "./show-date.ts";

/** A message in the page's language, as plain text. */
export function words<K extends MessageKey>(page: Page, key: K, ...params: MessageParams[K]): string {
  return speakPlain(sentence(key, ...params), page.language);
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
  return (
    <>
      {text
        .split(/\uE000(\d+)\uE001/)
        .map((part, index) => (index % 2 === 0 ? part : filled(page, params[Number(part)], precision)))}
    </>
  );
}

const isHole = (param: MessageParam): boolean =>
  typeof param === "string" || (typeof param === "object" && "at" in param);

function filled(page: Page, param: MessageParam | undefined, precision: Precision) {
  if (typeof param === "object" && "at" in param && typeof param.at === "string")
    return <Moment page={page} at={param.at} precision={precision} />;
  return <bdi>{param}</bdi>;
}
