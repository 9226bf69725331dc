import { ballotNow } from "../ballots/ballot-now.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotsSoFar } from "./card/ballots-so-far.ts";
import { cardAdvice } from "./card/card-advice.ts";
import type { CardFacts } from "./card/card-facts.ts";
import { cardQueue } from "./card/card-queue.ts";
import { openBallot } from "./card/open-ballot.ts";
import { formerEnds, requestCare } from "./card/request-care.ts";
import { requestPath } from "./card/request-path.ts";
import { requestResources } from "./card/request-resources.ts";
import { requestWork } from "./card/request-work.ts";
import { sayIn, small } from "./markdown-parts.ts";

/** The card: the one comment that shows where a request stands. Markdown, without the marker and without tick boxes. */
export function renderCard(facts: CardFacts): string {
  const { config } = facts.desk;
  const say = sayIn(config.desk.language);
  const open = ballotNow(facts.state);
  const footer = [sentence("desk-card-checked-at", { at: facts.checkedAt }), sentence("desk-card-footer")];
  return [
    `### ${say(sentence("desk-card-title"))}`,
    ...requestPath(facts),
    facts.status.map(say).join(" "),
    ...requestCare(facts, say),
    ...(open ? openBallot(open, facts, say) : []),
    ...ballotsSoFar(facts, say),
    ...requestWork(facts, say),
    ...cardQueue(facts, say),
    ...requestResources(facts, say),
    ...cardAdvice(facts, say),
    ...formerEnds(facts, say),
    ...(config.rules.status === "proposed" && facts.state.lane === "request"
      ? [say(sentence("desk-card-rules-proposed"))]
      : []),
    small(footer.map(say).join(" ")),
  ].join("\n\n");
}
