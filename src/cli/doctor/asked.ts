import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { asGitHubError } from "../../github/github-errors.ts";
import { wordsOf } from "../github-client.ts";
import { type CheckName, type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** What became of a question to GitHub. */
export type Asked<T> =
  | { readonly kind: "found"; readonly data: T; readonly headers: AnswerHeaders }
  | { readonly kind: "missing" }
  /** The token is not known, or has expired. */
  | { readonly kind: "unknown-token" }
  /** The token may not look; `needs` is the permission that would do, as in `variables=read`. */
  | { readonly kind: "refused"; readonly needs?: string }
  | { readonly kind: "failed"; readonly why: string };

/** What is not there, or could not be asked. */
export type NotFound = Exclude<Asked<never>, { readonly kind: "found" }>;

type AnswerHeaders = Readonly<Record<string, string | number | undefined>>;

/** Asks GitHub, once. Whatever goes wrong is an answer. */
export async function asked<T>(
  question: Promise<{ readonly data: T; readonly headers: AnswerHeaders }>,
): Promise<Asked<T>> {
  try {
    const { data, headers } = await question;
    return { kind: "found", data, headers };
  } catch (error) {
    return notFound(error);
  }
}

function notFound(error: unknown): NotFound {
  const failure = asGitHubError("asked", error);
  const { status } = failure;
  const headers = headersOf(error);
  if (status === 404) return { kind: "missing" };
  if (status === 401) return { kind: "unknown-token" };
  const isLimit = headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined;
  if (status !== 403 || isLimit) return { kind: "failed", why: wordsOf(failure) };
  const needs = headers["x-accepted-github-permissions"];
  return { kind: "refused", ...(typeof needs === "string" && needs !== "" ? { needs } : {}) };
}

function headersOf(error: unknown): AnswerHeaders {
  const response = typeof error === "object" && error !== null && "response" in error ? error.response : undefined;
  const headers = typeof response === "object" && response !== null && "headers" in response ? response.headers : {};
  return typeof headers === "object" && headers !== null ? Object.fromEntries(Object.entries(headers)) : {};
}

/** A check that may have no answer. */
type Blind = Exclude<
  CheckName,
  "rights" | "repository" | "limit" | "clock" | "files" | "forms" | "workflows" | "board"
>;

/** A check that could not look, and what would allow it. Of what is private GitHub says that it is not there. */
export function cannotTell(check: Blind, answer: NotFound): Finding {
  const unseen = sentence(`cli-doctor-unseen-${check}`);
  switch (answer.kind) {
    case "failed":
      return finding(
        check,
        "cannot-tell",
        unseen,
        sentence("cli-doctor-no-answer", answer.why),
        sentence("cli-doctor-again"),
      );
    case "refused":
    case "missing":
    case "unknown-token":
      return finding(check, "cannot-tell", unseen, sentence("cli-doctor-refused"), whoMaySee(answer));
  }
}

const whoMaySee = (answer: NotFound): Sentence =>
  answer.kind === "refused" && answer.needs !== undefined
    ? sentence("cli-doctor-needs", permissionName(answer.needs))
    : sentence("cli-doctor-ask-owner");

/** Settings that somebody without a right to them asked for: GitHub says that they are not there, which means nothing. */
export const unlessHidden = <T>(answer: Asked<T>, { repository }: Pick<Patient, "repository">): Asked<T> =>
  answer.kind === "missing" && repository.permissions?.push === false ? { kind: "refused" } : answer;

/** As in `variables, read`. GitHub may name several that would each do. */
const permissionName = (needs: string): string => needs.replaceAll("=", ", ");
