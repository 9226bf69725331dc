import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { checkBoolean, checkKeys, checkText } from "./check-values.ts";
import { type LintedFile, lintFile } from "./lint-form.ts";
import { below, entriesOf, holdsKeys, isNothing, type Place, wordsAt } from "./place.ts";

const CHOOSER_KEYS = ["blank_issues_enabled", "contact_links"] as const;
const LINK_KEYS = ["name", "url", "about"] as const;

/** Reads the `config.yml` of GitHub's page for a new issue and finds what GitHub does not take. Never throws. */
export const lintChooser = (text: string): LintedFile => lintFile(text, checkChooser);

function checkChooser(chooser: Place): readonly Finding[] {
  const links = below(chooser, "contact_links");
  const isList = isNothing(links) || Array.isArray(links.written);
  return [
    ...checkKeys(chooser, CHOOSER_KEYS),
    ...checkBoolean(chooser, "blank_issues_enabled"),
    ...(isList ? [] : [problem(links.path, sentence("config-expects-list", "contact_links"))]),
    ...entriesOf(links).flatMap(checkLink),
  ];
}

function checkLink(link: Place): readonly Finding[] {
  if (!holdsKeys(link)) return [problem(link.path, sentence("config-key-missing", "name", LINK_KEYS))];
  const url = below(link, "url");
  const isAddress = typeof url.value !== "string" || /^https?:\/\/[^\s/]\S*$/.test(url.value);
  return [
    ...checkKeys(link, LINK_KEYS),
    ...LINK_KEYS.flatMap((key) =>
      isNothing(below(link, key))
        ? [problem(link.path, sentence("config-key-missing", key, LINK_KEYS))]
        : checkText(link, key),
    ),
    ...(isAddress ? [] : [problem(url.path, sentence("config-not-an-address", wordsAt(url)))]),
  ];
}
