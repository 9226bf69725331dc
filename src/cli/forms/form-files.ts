import { DESK_FILES, type DeskConfig } from "../../core/config/desk.ts";
import { formChooser } from "../../core/messages/forms/form-chooser.ts";
import type { FormFacts } from "../../core/messages/forms/form-draft.ts";
import { renderForm } from "../../core/messages/forms/render-form.ts";
import type { NewFile } from "../init/desk-setup.ts";
import { stamped } from "./stamp.ts";

/** The forms that a configuration lists, of those kinds that have words, and the page on which one is chosen. */
export const formFiles = (facts: FormFacts & Pick<DeskConfig, "forms">): readonly NewFile[] => [
  ...facts.forms.flatMap(({ file, kind, language }) => {
    const text = renderForm(kind, facts, language ?? facts.desk.language);
    return text === undefined ? [] : [fileOf(file, text)];
  }),
  fileOf("config.yml", formChooser(facts)),
];

const fileOf = (name: string, text: string): NewFile => ({ path: `${DESK_FILES.forms}/${name}`, text: stamped(text) });
