import type { BoardQueued } from "../../core/reports/board-queue.ts";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

interface TagProps {
  readonly page: Page;
  readonly request: BoardQueued;
}

/** That an approved request waits, or is among the next to start; nothing for one that is not in the queue. */
export function QueueTag({ page, request: { queued } }: TagProps) {
  if (!queued) return null;
  const { place, of, line } = queued;
  const text =
    place === null || of === null
      ? told(page, "board-queue-tag-waiting")
      : told(page, line === "above" ? "board-queue-tag-next" : "board-queue-tag-place", place, of);
  return <span class="hold">{text}</span>;
}
