import type { FormFacts } from "./form-draft.ts";
import { yamlText } from "./form-yaml.ts";
import { wordsIn } from "./words-in.ts";

/**
 * The page on which GitHub lets people choose a form: only forms, no empty issues, and a link for people without an account.
 * GitHub shows no link but one that begins with `https://`: a mail address alone makes none, it stands in the link's words.
 */
export function formChooser({ desk }: FormFacts): string {
  const { contact, "board-url": board, language } = desk;
  const words = wordsIn(language);
  const head = "blank_issues_enabled: false\n";
  if (board === undefined) return head;
  const about = contact === undefined ? words("form-chooser-board") : words("form-chooser-write", contact);
  return `${head}contact_links:
  - name: ${yamlText(words("form-chooser-name"))}
    url: ${JSON.stringify(board)}
    about: ${yamlText(about)}
`;
}
