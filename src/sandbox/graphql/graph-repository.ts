import { listedIssues } from "../as-of.ts";
import { type Order, placeOf } from "../cursor.ts";
import { isNode, textIn } from "../json.ts";
import type { Project } from "../project-state.ts";
import type { Issue, Label, Repository } from "../state.ts";
import { connection } from "./connection.ts";
import { graphCommit, graphGitObject } from "./graph-git.ts";
import { graphIssue } from "./graph-issue.ts";
import { type Args, type GraphObject, listArg, problem, type Scene, textArg } from "./graph-object.ts";
import { graphProjects } from "./graph-project.ts";
import { graphRepositoryFacts } from "./graph-repository-facts.ts";
import { graphLabel } from "./graph-timeline.ts";

/** A repository. */
export function graphRepository(scene: Scene, repository: Repository): GraphObject {
  return {
    ...graphRepositoryFacts(scene, repository),
    defaultBranchRef: () => ({
      __typename: "Ref",
      name: "main",
      prefix: "refs/heads/",
      target: () => graphCommit(repository, repository.commits.at(-1) ?? ""),
    }),
    object: (args: Args) => graphGitObject(repository, args),
    issue: ({ number }: Args) => graphIssue(scene, issueNumbered(repository, Number(number))),
    issues: (args: Args) => graphIssues(scene, repository, args),
    projectsV2: (args: Args) =>
      graphProjects(scene, projectsIn(scene, repository), args, (one) => graphIssue(scene, one)),
    label: (args: Args) => labelNamed(repository, textArg(args, "name") ?? ""),
    labels: (args: Args) => connection("Label", args, repository.labels, BY_ID, graphLabel),
  };
}

const projectsIn = ({ world }: Scene, repository: Repository): readonly Project[] =>
  [...world.state.projects.values()].filter(({ repositories }) => repositories.includes(repository));

const BY_ID: Order<Label> = { place: ({ id }) => placeOf(id) };

function issueNumbered(repository: Repository, number: number): Issue {
  const issue = repository.issues.get(number);
  if (issue && !issue.deleted) return issue;
  throw problem("NOT_FOUND", `Could not resolve to an Issue with the number of ${number}.`);
}

function labelNamed(repository: Repository, name: string): GraphObject | null {
  const label = repository.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return label ? graphLabel(label) : null;
}

function graphIssues(scene: Scene, repository: Repository, args: Args): GraphObject {
  const filter = isNode(args["filterBy"]) ? args["filterBy"] : {};
  const states = listArg(args, "states") ?? listArg(filter, "states");
  const labels = listArg(args, "labels") ?? listArg(filter, "labels");
  const since = textIn(filter, "since");
  const order = issueOrder(args);
  const rows = listedIssues(scene.world, repository.issues.values())
    .filter(({ deleted }) => !deleted)
    .filter(({ state }) => !states || states.includes(state.toUpperCase()))
    .filter((issue) => !labels || issue.labels.some(({ name }) => labels.includes(name)))
    .filter(({ updatedAt }) => since === undefined || Date.parse(updatedAt) >= Date.parse(since))
    .map((issue) => ({ issue, place: order.place(issue) }))
    .sort((a, b) => (a.place < b.place === (order.descending ?? false) ? 1 : -1))
    .map(({ issue }) => issue);
  return connection("Issue", args, rows, order, (issue) => graphIssue(scene, issue));
}

function issueOrder({ orderBy }: Args): Order<Issue> {
  const asked = isNode(orderBy) ? orderBy : {};
  const field = textIn(asked, "field") ?? "CREATED_AT";
  const key = (issue: Issue): string =>
    field === "UPDATED_AT" ? issue.updatedAt : field === "COMMENTS" ? placeOf(issue.comments.length) : issue.createdAt;
  return {
    place: (issue) => `${key(issue)} ${placeOf(issue.id)}`,
    descending: textIn(asked, "direction") === "DESC",
  };
}
