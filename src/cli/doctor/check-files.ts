import { DESK_FILES } from "../../core/config/desk.ts";
import { lintChooser } from "../../core/config/form-lint/lint-chooser.ts";
import { lintForm } from "../../core/config/form-lint/lint-form.ts";
import type { DeskLoading } from "../../core/config/load-desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { problemAsLine } from "../check.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** Problems of files that are told one by one; `check` tells all. */
const MOST_TOLD = 5;

/** Whether the desk's files on the default branch load: the same question as `check` asks in a folder. */
export function checkFiles({ files, unread, pages, repository }: Patient, loading: DeskLoading): readonly Finding[] {
  const branch = repository.default_branch;
  if (unread.length > 0)
    return [
      finding(
        "files",
        "cannot-tell",
        sentence("cli-doctor-files-unread", [...unread]),
        sentence("cli-doctor-needs", "contents, read"),
      ),
    ];
  if (!files.some(({ path }) => path === DESK_FILES.config))
    return [finding("files", "problem", sentence("cli-doctor-no-desk", branch), sentence("cli-doctor-push", branch))];
  if (loading.ok)
    return [
      loading.notices.length === 0
        ? finding("files", "ok", sentence("cli-doctor-files-fine", branch))
        : finding(
            "files",
            "warning",
            sentence("cli-doctor-files-notices", loading.notices.length),
            ...told(loading.notices),
          ),
    ];
  return [
    finding(
      "files",
      "problem",
      sentence("cli-doctor-files-broken", branch, loading.problems.length),
      ...told(loading.problems),
      sentence("cli-doctor-files-edit", pages.file(loading.problems[0]?.file ?? DESK_FILES.config)),
    ),
  ];
}

const told = (problems: Extract<DeskLoading, { ok: false }>["problems"]) =>
  problems.slice(0, MOST_TOLD).map((one) => sentence("cli-doctor-quote", problemAsLine(one)));

/** What GitHub would refuse in the forms, and what it lets through in a private repository. */
export function checkForms({ files, repository, pages }: Patient): readonly Finding[] {
  const forms = files.filter(({ path }) => path.startsWith(`${DESK_FILES.forms}/`));
  const broken = forms.filter(({ path, text }) => {
    const lint = /\/config\.ya?ml$/.test(path) ? lintChooser : lintForm;
    return lint(text).findings.some(({ weight }) => weight === "problem");
  });
  if (broken.length > 0)
    return broken.map(({ path }) =>
      finding(
        "forms",
        "problem",
        sentence("cli-doctor-form-broken", path),
        sentence("cli-doctor-form-lint"),
        sentence("cli-doctor-files-edit", pages.file(path)),
      ),
    );
  return repository.private
    ? [
        finding(
          "forms",
          "warning",
          sentence("cli-doctor-forms-private"),
          sentence("cli-doctor-make-public", pages.general),
        ),
      ]
    : [finding("forms", "ok", sentence("cli-doctor-forms-fine", forms.length))];
}
