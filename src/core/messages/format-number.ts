import { localeFor } from "./locale.ts";

/** A number as a language writes it, in European digits: "1,234", "1.234", "1 234". Never by the machine's own language. */
export function formatNumber(n: number, language: string): string {
  if (Number.isInteger(n) && n >= 0 && n < 1_000) return String(n);
  return numbersIn(localeFor(language)).format(n);
}

const formats = new Map<string, Intl.NumberFormat>();

function numbersIn(locale: string): Intl.NumberFormat {
  const known = formats.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  formats.set(locale, made);
  return made;
}
