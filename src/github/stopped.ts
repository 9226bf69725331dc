import type { Instant } from "../core/domain/ids.ts";
import type { Trouble } from "./port.ts";

/** A request that was ended on this side, or that no usable answer came to. */
export class Stopped extends Error {
  readonly status: number | undefined;
  readonly waitUntil: Instant | undefined;

  constructor(
    readonly trouble: Trouble,
    message: string,
    told: { readonly status?: number; readonly waitUntil?: Instant | undefined } = {},
  ) {
    super(message);
    this.name = "Stopped";
    this.status = told.status;
    this.waitUntil = told.waitUntil;
  }
}

/** The stop behind what a client threw: clients wrap what their `fetch` throws. */
export function stopBehind(error: unknown): Stopped | undefined {
  if (error instanceof Stopped) return error;
  return error instanceof Error && error.cause instanceof Stopped ? error.cause : undefined;
}
