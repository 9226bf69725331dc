import { type Refusal, refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";

/** Why a command that leads to the committee does nothing for a small question or a wish to join; undefined for a request. */
export function laneRefusal({ lane }: RequestState): Refusal | undefined {
  switch (lane) {
    case "request":
      return undefined;
    case "question":
      return refuse(sentence("desk-refused-small-question"));
    case "join":
      return refuse(sentence("desk-refused-wish-to-join"));
  }
}
