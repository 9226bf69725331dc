import { sentence } from "../../core/domain/sentence.ts";
import { passingTerms } from "../../core/messages/ballot/passing-rule.ts";
import type { BoardWorkflowBallot } from "../../core/reports/board-workflow.ts";
import { Periods } from "../committee/committee-rules.tsx";
import { Said, term, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

interface VoteRuleProps {
  readonly page: Page;
  readonly stage: string;
  readonly ballot: BoardWorkflowBallot;
}

/** How the vote of a stage is decided, with the seats of now, and where that rule comes from. */
export function VoteRule({ page, stage, ballot }: VoteRuleProps) {
  const rule = page.model.committee.rules.find((one) => one.stage === stage);
  return (
    <>
      <p class="question">{term(page, ballot.question)}</p>
      <ul class="how-rule">
        {ballot.opensBy !== null && <li>{opening(page, ballot.opensBy)}</li>}
        {rule &&
          rule.eligible > 0 &&
          passingTerms(rule, rule.eligible, rule.quorum ?? 0).map((sentence) => (
            <li>
              <Said page={page} sentence={sentence} />
            </li>
          ))}
        {rule && <Periods page={page} rule={rule} />}
        {ballot.yields.map((what) => (
          <li>{told(page, `board-how-yields-${what}`)}</li>
        ))}
      </ul>
      <p class="quiet">
        <Source page={page} source={ballot.source} />
      </p>
    </>
  );
}

const opening = (page: Page, command: string) =>
  command === "ready" ? told(page, "board-how-opens-by") : told(page, "board-how-opens-by-command", `/${command}`);

function Source({ page, source }: { readonly page: Page; readonly source: string | null }) {
  if (source === null) return <>{told(page, "board-how-source-ours")}</>;
  if (!source.startsWith("https://")) return <Said page={page} sentence={sentence("board-how-source", source)} />;
  return <a href={source}>{told(page, "board-how-source-link")}</a>;
}
