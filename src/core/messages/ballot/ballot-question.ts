import type { Desk } from "../../config/desk.ts";
import type { StageId } from "../../domain/ids.ts";
import type { RequestState } from "../../domain/request-state.ts";
import { say } from "../speak.ts";

/** What a ballot asks: the stage's question, or, of a request that puts rules to the committee, whether to adopt them. */
export function ballotQuestion(id: StageId, { registered }: RequestState, { config }: Desk): string {
  const isRules = config.forms.some(({ file, kind }) => file === registered?.form && kind === "rules");
  if (isRules) return say(config.desk.language, "desk-ballot-question-rules");
  const stage = config.stages.find((one) => one.id === id);
  return stage?.ballot?.question ?? stage?.title ?? id;
}
