import { HostStaff } from "../committee/host-staff.tsx";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { RulesNote } from "../home/home-waiting.tsx";
import type { Page } from "../site/page.ts";
import { committeePath } from "../site/paths.ts";
import { flowLayout } from "./flow-layout.ts";
import { HowEnds } from "./how-ends.tsx";
import { HowKinds } from "./how-kinds.tsx";
import { HowStage } from "./how-stage.tsx";
import { Swimlane } from "./swimlane.tsx";

/** How a request moves: the picture, each stage with its rules, the ways to end early, who sets the rules, and what people ask for. */
export function HowPage({ page }: { readonly page: Page }) {
  const title = words(page, "board-how-title");
  const { stages } = page.model.workflow;
  return (
    <Shell page={page} title={title} about={words(page, "board-how-lead")} here="how">
      <div class="wrap part">
        <h1>{told(page, "board-how-title")}</h1>
        <p class="lead">{told(page, "board-how-lead")}</p>
        <Swimlane page={page} />
        <Keys page={page} />
        <section aria-labelledby="steps" class="group">
          <h2 id="steps">{told(page, "board-how-steps")}</h2>
          <ol class="plain how-stages">
            {stages.map((stage) => (
              <HowStage page={page} stage={stage} />
            ))}
          </ol>
        </section>
        <HowEnds page={page} />
        <Rules page={page} />
        <HowKinds page={page} />
      </div>
    </Shell>
  );
}

const KINDS = ["on", "back", "out"] as const;

/** What the lines of the picture mean; on phones there is no picture. */
function Keys({ page }: { readonly page: Page }) {
  const drawn = flowLayout(page.model.workflow).links.map(({ kind }) => kind);
  return (
    <ul class="legend flow-keys" aria-hidden="true">
      {KINDS.filter((kind) => drawn.includes(kind)).map((kind) => (
        <li>
          <svg class="flow-arrows-key" width="34" height="10" aria-hidden="true" focusable="false">
            <g class={`flow-${kind}`}>
              <line x1="0" y1="5" x2="34" y2="5" />
            </g>
          </svg>
          {told(page, `board-how-key-${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function Rules({ page }: { readonly page: Page }) {
  const { workflow } = page.model;
  return (
    <section aria-labelledby="rules" class="group">
      <h2 id="rules">{told(page, "board-how-rules")}</h2>
      <RulesNote page={page} />
      <p>
        <HostStaff page={page} />
      </p>
      <ul class="dotted">
        <li>
          <a href={page.href(committeePath(page.language))}>{told(page, "board-how-rules-committee")}</a>
        </li>
        {workflow.source && (
          <li>
            <a href={workflow.source}>{told(page, "board-how-rules-file")}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
