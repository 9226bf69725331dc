/** One entry of `errors` in a 422. */
export interface FieldProblem {
  readonly resource: string;
  readonly field: string;
  readonly code: "missing_field" | "invalid" | "already_exists" | "custom" | "missing" | "unprocessable";
  readonly message?: string;
}

const DOCUMENTATION = "https://docs.github.com/rest";

/** GitHub says no. Thrown anywhere below a route; the door turns it into an answer. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = "ApiRefusal";
  }

  /** The body that GitHub sends. Its description has `status` in a plain error and not in a validation error. */
  get body(): Readonly<Record<string, unknown>> {
    const plain = { message: this.message, documentation_url: DOCUMENTATION };
    if (this.status === 422) return { ...plain, ...(this.errors.length > 0 ? { errors: this.errors } : {}) };
    return { ...plain, status: String(this.status) };
  }
}

/** 403: a personal token lacks the scope for this. */
export class ScopeRefusal extends ApiRefusal {
  constructor(needed: readonly string[], granted: readonly string[]) {
    const list = (scopes: readonly string[]): string => `[${scopes.map((scope) => `'${scope}'`).join(", ")}]`;
    super(
      403,
      `Your token has not been granted the required scopes to execute this query. This requires one of the following scopes: ${list(needed)}, but your token has only been granted the: ${list(granted)} scopes.`,
    );
    this.name = "ScopeRefusal";
  }
}

/** 404: not there, or not for you to know. */
export const notFound = (): ApiRefusal => new ApiRefusal(404, "Not Found");

/** 410: was there. */
export const gone = (): ApiRefusal => new ApiRefusal(410, "This issue was deleted");

/** 403 with a reason. */
export const forbidden = (message: string): ApiRefusal => new ApiRefusal(403, message);

/** 422 about one field. */
export const invalid = (problem: FieldProblem): ApiRefusal => new ApiRefusal(422, "Validation Failed", [problem]);
