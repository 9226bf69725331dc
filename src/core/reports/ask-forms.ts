import type { Desk } from "../config/desk.ts";
import { keyedFields } from "../forms/keyed-fields.ts";

/** A form for a new request, as somebody may fill it in or copy its questions into a mail. */
export interface AskForm {
  /** Where it is filled in; null where the repository is not known. */
  readonly url: string | null;
  /** BCP 47 tag of its words. */
  readonly language: string;
  readonly questions: readonly AskQuestion[];
}

/** A question of a form. */
export interface AskQuestion {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  /** The answers to choose from; empty where anything may be written. */
  readonly options: readonly string[];
}

/** All forms for a new request, in the desk's order. */
export const askForms = (repository: string | null, { forms, config }: Desk): readonly AskForm[] =>
  forms
    .filter(({ kind }) => kind === "request")
    .map(({ file, language, form }) => ({
      url: repository && newIssueUrl(repository, file),
      language: language ?? config.desk.language,
      questions: keyedFields(form).map(({ key, field }) => ({
        key,
        label: field.label,
        required: field.required,
        options: field.options,
      })),
    }));

/** Where a form of a repository is filled in. */
export const newIssueUrl = (repository: string, form: string): string =>
  `${repository}/issues/new?template=${encodeURIComponent(form)}`;
