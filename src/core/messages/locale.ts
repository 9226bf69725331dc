import { remembered } from "../domain/remembered.ts";
import { languageChain } from "./language-chain.ts";

/** English follows British use, day before month. */
const ENGLISH = "en-GB";

/**
 * The locale whose lists, dates and numbers a language writes, by its tag. `Intl` knows it: for one that it does not know
 * it would silently take the machine's own. So that one takes what its readers understand best: `arz` takes `ar`.
 */
export const localeFor: (tag: string) => string = remembered((tag) => {
  const known = languageChain(tag).find((one) => one !== "en" && !one.startsWith("en-x-") && isKnown(one));
  return known ?? ENGLISH;
});

function isKnown(tag: string): boolean {
  try {
    return (
      Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0 && Intl.DisplayNames.supportedLocalesOf([tag]).length > 0
    );
  } catch {
    // Some codes are none of `Intl`'s, as `map-bms`.
    return false;
  }
}
