import type { App, Delivery, Installation, Permissions, Repository, Token } from "../state.ts";
import type { Addresses } from "../world.ts";
import { accountType, presentAccount, presentApp, presentSeen } from "./present-account.ts";
import { presentRepository } from "./present-repository.ts";

/** An App as it sees itself. */
export const presentOwnApp = (app: App, installations: number, addresses: Addresses) => ({
  ...presentApp(app, addresses),
  installations_count: installations,
});

/** Where an App is installed. */
export function presentInstallation(installation: Installation, addresses: Addresses) {
  const { id, app, account, suspended } = installation;
  return {
    id,
    account: presentAccount(account, addresses),
    repository_selection: selection(installation),
    access_tokens_url: `${addresses.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${addresses.api}/installation/repositories`,
    html_url: `${addresses.web}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: accountType(account),
    permissions: app.permissions,
    events: app.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: suspended ? presentSeen(suspended.by, addresses) : null,
    suspended_at: suspended?.at ?? null,
  };
}

const selection = ({ repositories }: Installation): "all" | "selected" => (repositories === "all" ? "all" : "selected");

/** A fresh token of an installation. */
export const presentInstallationToken = (
  token: Token & { readonly kind: "installation" },
  permissions: Permissions,
) => ({
  token: token.value,
  expires_at: token.expiresAt,
  permissions,
  repository_selection: selection(token.installation),
});

/** The repositories that a token of an App reaches. */
export const presentReach = (
  repositories: readonly Repository[],
  chosen: "all" | "selected",
  total: number,
  addresses: Addresses,
) => ({
  total_count: total,
  repository_selection: chosen,
  repositories: repositories.map((repository) => presentRepository(repository, addresses)),
});

/** One line of an App's log of webhooks. */
export function presentDelivery(delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: 0,
    status: delivery.status === "OK" ? "OK" : "Invalid HTTP Response",
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installation.id,
    repository_id: delivery.repository?.id ?? null,
    throttled_at: null,
  };
}
