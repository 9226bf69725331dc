import type { Desk, DeskForm } from "../config/desk.ts";
import { likeliestForms } from "./which-form.ts";

/**
 * The outcome form that the body of another issue was written with; undefined where it was none. The labels of that issue are
 * not known here, so of two forms with the same headings it is the one for outcomes.
 */
export const outcomeFormOf = (body: string, { forms }: Pick<Desk, "forms">): DeskForm | undefined =>
  likeliestForms(forms, body).find(({ kind }) => kind === "outcome");
