import * as z from "zod";
import { DESK_FILES } from "../../core/config/desk.ts";
import type { DeskFile } from "../../core/domain/snapshot.ts";

/** A file keeps its length, whatever that is: what it may be is for the configuration to say. */
const FileText = z.string().transform((text) => text.replace(/\p{Cs}/gu, "\ufffd"));

/** What a fragment on one type says of a thing of another type: nothing at all. */
const OfAnotherKind = z.strictObject({}).transform(() => null);

/** A file at `HEAD`; null where there is none, or where a folder has the name. */
export const Blob = z
  .union([
    z.object({
      oid: z.string(),
      text: FileText.nullable(),
      isTruncated: z.boolean(),
      isBinary: z.boolean().nullable(),
    }),
    OfAnotherKind,
  ])
  .nullable();

/** The folder of issue forms; null where there is none, or where a file has the name. */
export const FormsTree = z
  .union([
    z.object({ entries: z.array(z.object({ name: z.string(), type: z.string(), object: Blob })).nullable() }),
    OfAnotherKind,
  ])
  .nullable();

/** The desk's files of the answer to `REQUEST_QUERY`. */
export const DeskFilesNode = z.object({
  config: Blob,
  roster: Blob,
  calendar: Blob,
  resources: Blob,
  forms: FormsTree,
});

/** The files that could be read in full, and the names of those that could not. A missing file is in neither. */
export function toDeskFiles(answer: z.output<typeof DeskFilesNode>): {
  readonly files: readonly DeskFile[];
  readonly unread: readonly string[];
} {
  const forms = (answer.forms?.entries ?? []).filter(({ name, type }) => type === "blob" && /\.ya?ml$/.test(name));
  const found = [
    { path: DESK_FILES.config, blob: answer.config },
    { path: DESK_FILES.roster, blob: answer.roster },
    { path: DESK_FILES.calendar, blob: answer.calendar },
    { path: DESK_FILES.resources, blob: answer.resources },
    ...forms.map(({ name, object }) => ({ path: `${DESK_FILES.forms}/${name}`, blob: object })),
  ];
  const files: DeskFile[] = [];
  const unread: string[] = answer.forms?.entries === null ? [`${DESK_FILES.forms}: not listed`] : [];
  for (const { path, blob } of found) {
    if (!blob) continue;
    if (blob.isTruncated || blob.isBinary || blob.text === null) unread.push(`${path}: cut or not text`);
    else files.push({ path, text: blob.text, oid: blob.oid });
  }
  return { files, unread };
}
