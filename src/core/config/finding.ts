import type { Sentence } from "../domain/sentence.ts";

/** Where in a file: keys and positions from the top. */
export type FilePath = readonly (string | number)[];

/** What a check noticed. A problem keeps the desk from loading; a notice does not. */
export interface Finding {
  readonly weight: "problem" | "notice";
  readonly path: FilePath;
  readonly message: Sentence;
}

/** Something that must be mended. */
export const problem = (path: FilePath, message: Sentence): Finding => ({ weight: "problem", path, message });

/** Something worth knowing. */
export const notice = (path: FilePath, message: Sentence): Finding => ({ weight: "notice", path, message });
