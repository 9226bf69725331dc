import type { Direction } from "../../core/records/public-text.ts";
import { element, xmlText } from "../feeds/xml.ts";

/** What a badge says: two short texts, and the sentence for those who hear it. */
export interface Badge {
  readonly label: string;
  readonly stage: string;
  readonly about: string;
  readonly language: string;
  readonly dir: Direction;
  readonly colour: keyof typeof COLOURS;
}

/** White on each of them has a contrast of 4.5 or more. */
export const COLOURS = { label: "#404244", moving: "#2a4b8d", finished: "#14634e", ended: "#54595d" } as const;

const HEIGHT = 20;
const PADDING = 7;
const FONT = "Verdana, DejaVu Sans, Noto Sans, sans-serif";

/** A picture of a request's stage, to be shown on other pages: it loads nothing and needs no font. */
export function badge({ label, stage, about, language, dir, colour }: Badge): string {
  const [labelWidth, stageWidth] = [widthOf(label) + 2 * PADDING, widthOf(stage) + 2 * PADDING];
  const width = labelWidth + stageWidth;
  const [labelAt, stageAt] = dir === "rtl" ? [stageWidth, 0] : [0, labelWidth];
  const size = { width: String(width), height: String(HEIGHT) };
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...size,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: "img",
      "xml:lang": language,
      lang: language,
      "aria-label": about,
    },
    element("title", {}, xmlText(about)),
    box(labelAt, labelWidth, COLOURS.label),
    box(stageAt, stageWidth, COLOURS[colour]),
    element(
      "g",
      { fill: "#fff", "font-family": FONT, "font-size": "11", "text-anchor": "middle" },
      // A number with its mark is read from left to right everywhere.
      words(label, labelAt, labelWidth, "ltr"),
      words(stage, stageAt, stageWidth, dir),
    ),
  );
  return `${svg}\n`;
}

const box = (x: number, width: number, fill: string): string =>
  element("rect", { x: String(x), width: String(width), height: String(HEIGHT), fill });

/** Squeezed or stretched to the width that was reckoned with, whatever font is there. */
const words = (text: string, x: number, width: number, direction: Direction): string =>
  element(
    "text",
    {
      x: String(x + width / 2),
      y: "14",
      textLength: String(width - 2 * PADDING),
      lengthAdjust: "spacingAndGlyphs",
      direction,
    },
    xmlText(text),
  );

/** About how wide a text is at 11 px, in px. */
const widthOf = (text: string): number =>
  Math.round([...text].reduce((sum, character) => sum + widthOfOne(character), 0));

function widthOfOne(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)) return 11;
  if (/[ijl.,:;'|!]/.test(character)) return 3.6;
  if (/[mwMW]/.test(character)) return 10;
  return /[\p{Lu}#]/u.test(character) ? 7.8 : 6.6;
}
