/** Keys at the top of a form. */
export const TOP_KEYS = ["name", "description", "title", "labels", "assignees", "projects", "type", "body"] as const;

/** Keys of a field. */
export const FIELD_KEYS = ["type", "id", "attributes", "validations"] as const;

/** Attributes by the type of the field. */
export const ATTRIBUTES = {
  markdown: ["value"],
  input: ["label", "description", "placeholder", "value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  dropdown: ["label", "description", "multiple", "options", "default"],
  checkboxes: ["label", "description", "options"],
  upload: ["label", "description"],
} as const;

/** A type of field that GitHub knows. */
export type FieldType = keyof typeof ATTRIBUTES;

/** The types of fields that GitHub knows. */
export const FIELD_TYPES: readonly string[] = Object.keys(ATTRIBUTES);

/** Whether GitHub knows a type of field. */
export const isFieldType = (type: string): type is FieldType => Object.hasOwn(ATTRIBUTES, type);

/** Keys below `validations` of a field. Below a text of the form itself they do nothing, whatever they are. */
export const validationsOf = (type: FieldType): readonly string[] =>
  type === "upload" ? ["required", "accept"] : ["required"];

/** Most characters of a form's description. */
export const LONGEST_DESCRIPTION = 200;

/** What YAML 1.1 takes for true or false. https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms#forbidden-keys */
export const isBooleanWord = (word: string): boolean =>
  /^(?:y|n|yes|no|on|off|true|false)$/i.test(word) && /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(word);

/** File name endings that GitHub takes as attachments. https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/attaching-files */
export const ATTACHMENT_ENDINGS: readonly string[] = [
  ...[".png", ".gif", ".jpg", ".jpeg", ".svg", ".bmp", ".tif", ".tiff", ".mp4", ".mov", ".webm", ".mp3", ".wav"],
  ...[".pdf", ".docx", ".pptx", ".xlsx", ".xls", ".xlsm", ".doc", ".rtf", ".txt", ".md", ".copilotmd"],
  ...[".odt", ".fodt", ".ods", ".fods", ".odp", ".fodp", ".odg", ".fodg", ".odf"],
  ...[".csv", ".tsv", ".log", ".json", ".jsonc", ".xml", ".yaml", ".yml", ".html", ".htm", ".css", ".drawio"],
  ...[".c", ".cs", ".cpp", ".java", ".js", ".ipynb", ".php", ".py", ".sh", ".sql", ".ts", ".tsx"],
  ...[".dmp", ".patch", ".cpuprofile", ".pdb", ".zip", ".gz", ".tgz", ".debug", ".msg", ".eml"],
];
