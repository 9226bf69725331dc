/** What kinds of help a request asks for: the options of the form, in their order. */
export const KIND_IDS: readonly string[] = ["do", "train", "analyse", "connect", "advise", "other"];

/** What kinds of partners there are: the options of the form, in their order. */
export const PARTNER_IDS: readonly string[] = [
  "glam",
  "research",
  "international",
  "authority",
  "association",
  "company",
  "none",
  "other",
];
