import { currentVersion, inVersion } from "../api-version.ts";
import { nodeId } from "../node-id.ts";
import type { Installation, Issue } from "../state.ts";
import type { Addresses, Happening, InstallationHappening, ItemHappening, RepositoryHappening } from "../world.ts";
import { presentAccount, presentOrganization } from "./present-account.ts";
import { presentInstallation } from "./present-installation.ts";
import { presentComment, presentGhost, presentIssue, presentRestIssue } from "./present-issue.ts";
import { presentHookItem, presentItemChange } from "./present-project-item.ts";
import { presentLabel, presentRepository } from "./present-repository.ts";

/** The payload of a webhook. The hook of an App also says for which installation. */
export function presentHappening(
  happening: Happening,
  addresses: Addresses,
  installation?: Installation,
): Readonly<Record<string, unknown>> {
  if (happening.event === "installation") return presentOwn(happening, addresses);
  const isOnProject = happening.event === "projects_v2_item";
  const owner = isOnProject ? happening.item.project.owner : happening.repository.owner;
  return {
    action: happening.action,
    ...(isOnProject ? aboutItem(happening, addresses) : inRepository(happening, addresses)),
    ...(owner.kind === "organization" ? { organization: presentOrganization(owner, addresses) } : {}),
    sender: presentGhost(happening.by.account, addresses),
    ...(installation ? { installation: { id: installation.id, node_id: nodeId("IN", installation.id) } } : {}),
  };
}

/** What happened to an installation is told with the whole of it. */
const presentOwn = ({ action, by, installation }: InstallationHappening, addresses: Addresses) => ({
  action,
  installation: presentInstallation(installation, addresses),
  sender: presentGhost(by.account, addresses),
});

const aboutItem = ({ item, change }: ItemHappening, addresses: Addresses) => ({
  projects_v2_item: presentHookItem(item, addresses),
  ...(change ? { changes: presentItemChange(change) } : {}),
});

function inRepository(happening: RepositoryHappening, addresses: Addresses) {
  const { issue, comment, label, assignee, changes, elsewhere, family, repository } = happening;
  return {
    ...(issue ? { issue: { ...presentIssue(issue, addresses), ...(comment ? author(issue, addresses) : {}) } } : {}),
    ...(comment ? { comment: presentComment(comment, addresses) } : {}),
    ...(label ? { label: presentLabel(label, addresses) } : {}),
    ...(assignee ? { assignee: presentAccount(assignee, addresses) } : {}),
    ...(changes ? { changes } : {}),
    ...(elsewhere ? { changes: presentElsewhere(elsewhere, addresses) } : {}),
    ...(family ? presentFamily(family, addresses) : {}),
    repository: presentRepository(repository, addresses),
  };
}

const presentElsewhere = ({ which, issue }: NonNullable<RepositoryHappening["elsewhere"]>, addresses: Addresses) => ({
  [`${which}_issue`]: presentIssue(issue, addresses),
  [`${which}_repository`]: presentRepository(issue.repository, addresses),
});

/** Issues stand here as REST shows them. */
const presentFamily = ({ parent, child }: NonNullable<RepositoryHappening["family"]>, addresses: Addresses) => ({
  parent_issue_id: parent.id,
  parent_issue: inVersion(currentVersion(), presentRestIssue(parent, addresses)),
  sub_issue_id: child.id,
  sub_issue: inVersion(currentVersion(), presentRestIssue(child, addresses)),
});

/** Beside a comment, the description wants the author of the issue to be somebody. */
const author = (issue: Issue, addresses: Addresses) => ({ user: presentGhost(issue.author, addresses) });
