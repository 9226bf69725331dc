import type { StageConfig } from "./workflow-schema.ts";

/** Whether the work on a request is over in a stage, so that its issue is closed: the support was delivered, or the way ends. */
export const isOver = (stage: Pick<StageConfig, "closes" | "final"> | undefined): boolean =>
  stage !== undefined && (stage.closes || stage.final);
