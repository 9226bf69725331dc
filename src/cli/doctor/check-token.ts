import { sentence } from "../../core/domain/sentence.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** Rights of a classic token that a coordinator may need here. All others open doors that the desk has no use for. */
const USEFUL: ReadonlySet<string> = new Set([
  "repo",
  "public_repo",
  "workflow",
  "project",
  "read:project",
  "read:org",
  "read:user",
  "user:email",
]);

/** Who the token is. */
export const checkToken = ({ token: { kind, login } }: Patient): readonly Finding[] => [
  finding("token", "ok", sentence(`cli-doctor-token-${kind}`, login)),
];

/** Whether the token may write issues, and what it may do beyond that. */
export function checkRights({ token, repository, pages }: Patient): readonly Finding[] {
  switch (token.kind) {
    case "workflow":
      return [finding("rights", "ok", sentence("cli-doctor-rights-workflow"))];
    case "app":
      return [finding("rights", "ok", sentence("cli-doctor-rights-app"))];
    case "fine-grained":
      return [
        repository.permissions?.triage
          ? finding(
              "rights",
              "cannot-tell",
              sentence("cli-doctor-rights-fine"),
              sentence("cli-doctor-rights-fine-needs"),
            )
          : finding("rights", "warning", sentence("cli-doctor-rights-none"), sentence("cli-doctor-rights-ask")),
      ];
    case "classic":
      return rightsOfClassic({ token, repository, pages });
  }
}

function rightsOfClassic({ token, repository, pages }: Pick<Patient, "token" | "repository" | "pages">) {
  const { scopes } = token;
  const mayWrite = scopes.includes("repo") || (scopes.includes("public_repo") && !repository.private);
  if (!repository.permissions?.push)
    return [finding("rights", "warning", sentence("cli-doctor-rights-none"), sentence("cli-doctor-rights-ask"))];
  if (!mayWrite)
    return [
      finding("rights", "warning", sentence("cli-doctor-rights-scope"), sentence("cli-doctor-token-new", pages.tokens)),
    ];
  const needless = scopes.filter((scope) => !USEFUL.has(scope));
  return needless.length === 0
    ? [finding("rights", "ok", sentence("cli-doctor-rights-write"))]
    : [
        finding(
          "rights",
          "warning",
          sentence("cli-doctor-rights-more", needless),
          sentence("cli-doctor-token-new", pages.tokens),
        ),
      ];
}
