import { instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import { Said, told } from "./said.tsx";

/** That no new requests are taken up now, until when, and why; nothing while they are. */
export function IntakeNote({ page }: { readonly page: Page }) {
  const { intakePause } = page.model;
  if (!intakePause) return null;
  const { until, reason } = intakePause;
  return (
    <p class="note note-strong">
      <Said
        page={page}
        sentence={sentence("board-intake-paused", { at: instant(`${until}T00:00:00Z`) }, reason)}
        precision="day"
      />{" "}
      {told(page, "board-intake-paused-send")}
    </p>
  );
}
