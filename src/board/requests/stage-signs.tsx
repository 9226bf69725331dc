import type { BoardRequest } from "../../core/reports/board-types.ts";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import { Stand } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";

/** The signs of all stages, drawn once: the rows of a list refer to them. */
export function StageSigns({ page }: { readonly page: Page }) {
  const { stages } = page.model;
  return (
    <svg class="signs" width="0" height="0" aria-hidden="true" focusable="false">
      {stages.map(({ id }) => (
        <g id={signOf(id)}>
          <StageGlyph stages={stages} stage={id} size={24} />
        </g>
      ))}
      <g id={EXIT}>
        <ExitGlyph size={24} />
      </g>
    </svg>
  );
}

const EXIT = "sign-of-an-end";
const signOf = (stage: string): string => `sign-${stage}`;

/** The stage of a request, or how it ended, with its sign from `StageSigns`. */
export function StageSign({ page, request }: { readonly page: Page; readonly request: BoardRequest }) {
  return (
    <span class="stage-name">
      {(request.lane === "request" || request.exit) && (
        <svg class="glyph" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
          <use href={`#${request.exit ? EXIT : signOf(request.stage)}`} />
        </svg>
      )}
      <span>
        <Stand page={page} request={request} />
      </span>
    </span>
  );
}
