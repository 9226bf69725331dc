import { term, told } from "../frame/said.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { Swimlane, whoActs } from "./swimlane.tsx";

/** How a request moves: the picture where there is room for it, and the stages as a list. */
export function PosterFlow({ page }: { readonly page: Page }) {
  const { stages } = page.model;
  return (
    <section aria-labelledby="flow" class="poster-flow">
      <h2 id="flow">{told(page, "board-poster-flow")}</h2>
      <Swimlane page={page} />
      <ol class="plain poster-steps">
        {stages.map(({ id, title, waitsFor }) => (
          <li>
            <StageGlyph stages={stages} stage={id} />
            <span>
              <strong>{term(page, title)}</strong> <span class="quiet">{whoActs(page, waitsFor)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
