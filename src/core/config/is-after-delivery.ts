import type { StageConfig } from "./schema.ts";

/** Whether in a stage the work is done and only what came of it is still to be told. */
export const isAfterDelivery = ({ closes, final, next }: StageConfig): boolean =>
  closes && !final && next.some(({ on }) => on === "outcome");
