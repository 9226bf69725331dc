import {
  addLabels,
  createLabel,
  deleteLabel,
  editLabel,
  findLabel,
  removeLabels,
  setLabels,
} from "../acts/label-acts.ts";
import { demand } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { isNode, namesIn, textIn } from "../json.ts";
import { presentLabel } from "../present/present-repository.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";
import type { Issue, Label } from "../state.ts";
import { type Answer, bodyOf, type Call, created, done, issueOf, ok, param, type Route, repositoryOf } from "./call.ts";
import { pageOf } from "./paging.ts";

const LABELS = "/repos/{owner}/{repo}/labels";
const LABEL = `${LABELS}/{name}`;
const ISSUE_LABELS = "/repos/{owner}/{repo}/issues/{issue_number}/labels";

/** The labels of a repository, and those of an issue. */
export const labelRoutes: readonly Route[] = [
  { method: "GET", path: LABELS, answer: (call) => pageOf(call, repositoryOf(call).labels, shownBy(call)) },
  { method: "POST", path: LABELS, answer: postLabel },
  { method: "GET", path: LABEL, answer: (call) => ok(shownBy(call)(labelOf(call))) },
  { method: "PATCH", path: LABEL, answer: patchLabel },
  { method: "DELETE", path: LABEL, answer: dropLabel },
  { method: "GET", path: ISSUE_LABELS, answer: (call) => pageOf(call, issueOf(call).labels, shownBy(call)) },
  { method: "POST", path: ISSUE_LABELS, answer: (call) => change(call, addNamed) },
  { method: "PUT", path: ISSUE_LABELS, answer: (call) => change(call, setNamed) },
  { method: "DELETE", path: ISSUE_LABELS, answer: clear },
  { method: "DELETE", path: `${ISSUE_LABELS}/{name}`, answer: (call) => change(call, removeNamed) },
];

const shownBy =
  (call: Call) =>
  (label: Label): unknown =>
    presentLabel(label, call.world.addresses);

function labelOf(call: Call): Label {
  const label = findLabel(repositoryOf(call).labels, param(call, "name"));
  if (!label) throw notFound();
  return label;
}

function postLabel(call: Call): Answer {
  const repository = repositoryOf(call);
  demand(call.session, repository, "push", "issues");
  const body = bodyOf(call);
  const name = textIn(body, "name");
  if (name === undefined) throw invalid({ resource: "Label", field: "name", code: "missing_field" });
  const color = readColor(body["color"]) ?? "ededed";
  const description = textIn(body, "description") ?? null;
  return created(
    shownBy(call)(createLabel(call.world, actorOf(call.session), repository, { name, color, description })),
  );
}

function patchLabel(call: Call): Answer {
  const label = labelOf(call);
  demand(call.session, label.repository, "push", "issues");
  const body = bodyOf(call);
  editLabel(call.world, actorOf(call.session), label, {
    name: textIn(body, "new_name") ?? label.name,
    color: readColor(body["color"]) ?? label.color,
    description: textIn(body, "description") ?? label.description,
  });
  return ok(shownBy(call)(label));
}

function readColor(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  throw invalid({ resource: "Label", field: "color", code: "invalid" });
}

function dropLabel(call: Call): Answer {
  const label = labelOf(call);
  demand(call.session, label.repository, "push", "issues");
  deleteLabel(call.world, actorOf(call.session), label);
  return done;
}

function change(call: Call, act: (call: Call, issue: Issue) => void): Answer {
  const issue = issueOf(call);
  demand(call.session, issue.repository, "triage", "issues");
  act(call, issue);
  return ok(issue.labels.map(shownBy(call)));
}

/** Both `{ labels: [...] }` and the bare list are good. */
const named = (call: Call): readonly string[] => namesIn(isNode(call.body) ? call.body["labels"] : call.body);

function addNamed(call: Call, issue: Issue): void {
  addLabels(call.world, actorOf(call.session), issue, named(call));
}

function setNamed(call: Call, issue: Issue): void {
  setLabels(call.world, actorOf(call.session), issue, named(call));
}

function removeNamed(call: Call, issue: Issue): void {
  const label = findLabel(issue.labels, param(call, "name"));
  if (!label) throw new ApiRefusal(404, "Label does not exist");
  removeLabels(call.world, actorOf(call.session), issue, [label]);
}

function clear(call: Call): Answer {
  change(call, (_call, issue) => removeLabels(call.world, actorOf(call.session), issue, [...issue.labels]));
  return done;
}
