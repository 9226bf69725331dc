import type { ReferralTarget } from "../domain/work-change.ts";
import type { Desk } from "./desk.ts";
import { helpdeskOf } from "./title-of.ts";
import { groupOf } from "./working-groups.ts";

/** How those are called to whom a request was passed on. */
export interface ReferralName {
  readonly name: string;
  /** Where people ask, for another helpdesk that the desk still knows. */
  readonly url?: string;
}

/** The name of those to whom a request was passed on: a login, the title of a group or of another helpdesk; else its id. */
export function referralName(target: ReferralTarget, desk: Pick<Desk, "config">): ReferralName {
  switch (target.kind) {
    case "person":
      return { name: target.login };
    case "group":
      return { name: groupOf(target.group, desk)?.title ?? target.group };
    case "helpdesk": {
      const known = helpdeskOf(target.id, desk);
      return known ? { name: known.title, url: known.url } : { name: target.id };
    }
  }
}
