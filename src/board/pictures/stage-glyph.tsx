import type { BoardStage } from "../../core/reports/board-figures.ts";

/** A circle that fills as a request moves on: empty in the first stage, a tick where the work is done. Always beside the stage's name. */
export function StageGlyph({
  stages,
  stage,
  size = 20,
}: {
  readonly stages: readonly BoardStage[];
  readonly stage: string;
  readonly size?: number;
}) {
  const here = stages.find(({ id }) => id === stage);
  const open = stages.filter(({ finished }) => !finished);
  const share = open.findIndex(({ id }) => id === stage) / Math.max(1, open.length);
  return (
    <svg
      class={here?.finished ? "glyph glyph-done" : "glyph"}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle class={here?.final ? "glyph-disc" : "glyph-ring"} cx="12" cy="12" r="10.5" />
      {here?.finished ? (
        <path class={here.final ? "glyph-tick-on-disc" : "glyph-tick"} d="M7 12.5l3.4 3.4L17 9" />
      ) : (
        <path class="glyph-part" d={slice(share)} />
      )}
    </svg>
  );
}

/** A sector of a circle from the top, clockwise. */
function slice(share: number): string {
  if (share <= 0) return "";
  const angle = 2 * Math.PI * share;
  const x = (12 + 10.5 * Math.sin(angle)).toFixed(2);
  const y = (12 - 10.5 * Math.cos(angle)).toFixed(2);
  return `M12 12V1.5A10.5 10.5 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
}

/** The sign of a request that ended early. */
export function ExitGlyph({ size = 20 }: { readonly size?: number }) {
  return (
    <svg class="glyph glyph-exit" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle class="glyph-ring" cx="12" cy="12" r="10.5" />
      <path class="glyph-tick" d="M7.5 12h9" />
    </svg>
  );
}
