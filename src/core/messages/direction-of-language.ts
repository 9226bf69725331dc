import type { Direction } from "../records/public-text.ts";

/** Languages that are written from right to left. `Intl` calls some of them left to right: arz, azb, dv, glk, skr. */
const RIGHT_TO_LEFT = new Set(
  (
    "aeb ajp apc apd ar arc arq ary arz azb bal bcc bej bgn bqi ckb dv fa glk he hno khw ks lki lrc luz mzn nqo " +
    "ota pnb prd ps rhg sd sdh skr syr ug ur yi"
  ).split(" "),
);

/** Scripts that are written from right to left. Where a tag names its script, that decides. */
const SCRIPTS = new Set(["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/** English that runs from right to left, to see what a page does then. */
const PSEUDO = "en-x-rtl";

/** The direction of a language by its BCP 47 tag, from the tables above: never from the machine's own. */
export function directionOfLanguage(tag: string): Direction {
  const lower = tag.toLowerCase();
  if (lower === PSEUDO) return "rtl";
  const [language = "", ...others] = (lower.split("-x-", 1)[0] ?? "").split("-");
  const script = others.find((part) => /^[a-z]{4}$/.test(part));
  const isRightToLeft = script === undefined ? RIGHT_TO_LEFT.has(language) : SCRIPTS.has(script);
  return isRightToLeft ? "rtl" : "ltr";
}
