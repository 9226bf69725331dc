/** One entry of `errors` in a 422. */
export interface FieldProblem {
  readonly resource: string;
  readonly field: string;
  readonly code: "missing_field" | "invalid" | "already_exists" | "custom" | "missing";
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

/** 404: not there, or not for you to know. */
export const notFound = (): ApiRefusal => new ApiRefusal(404, "Not Found");

/** 410: was there. */
export const gone = (): ApiRefusal => new ApiRefusal(410, "This issue was deleted");

/** 403 with a reason. */
export const forbidden = (message: string): ApiRefusal => new ApiRefusal(403, message);

/** 422 about one field. */
export const invalid = (problem: FieldProblem): ApiRefusal => new ApiRefusal(422, "Validation Failed", [problem]);
