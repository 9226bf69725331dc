import { type Sentence, sentence } from "../../core/domain/sentence.ts";

/** `full`: requests in all stages, as a desk would have them in a busy month. `quiet`: nothing is open. */
export const SAMPLE_KINDS = ["full", "quiet"] as const;

/** A sample desk by its name. */
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** The sample desk that is meant; undefined where there is none of that name. */
export const sampleKind = (name: string): SampleKind | undefined => SAMPLE_KINDS.find((kind) => kind === name);

/** Says that there is none of that name. */
export const noSuchSample = (name: string): Sentence => sentence("cli-board-bad-sample", name, [...SAMPLE_KINDS]);
