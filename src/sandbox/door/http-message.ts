/** A request as it reaches the sandbox, over a socket or in process. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many requests of its sender were on their way when it came, itself among them. */
  readonly atOnce?: number;
}

/** The connection breaks before a byte of the answer is sent; or the answer comes later than the client waits. */
export type LostOnTheWay = "reset" | "late";

/** What the sandbox answers. No body: 204 and 304. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Why it does not arrive; most do. */
  readonly lost?: LostOnTheWay;
}
