import type { CardHands } from "../messages/card/card-hands.ts";
import type { Look } from "./look.ts";
import { needsHands } from "./needs-hands.ts";
import { words } from "./status-of-care.ts";

/** What the card says about help, in the words of the thread. */
export const cardHandsOf = (look: Look): CardHands => ({
  wanted: look.desk.config.groups.length > 0 && needsHands(look.state, look.desk, look.snapshot.readAt),
  needs: look.state.needs.filter(({ met }) => !met).map((need) => ({ need, text: words(need.text, look) })),
  subIssues: look.snapshot.subIssues ?? [],
});
