import { findAccount } from "../acts/account-acts.ts";
import { presentPublicAccount, presentPublicOrganization } from "../present/present-account.ts";
import { ApiRefusal, forbidden, notFound } from "../refusal.ts";
import type { Account } from "../state.ts";
import { seen } from "../world.ts";
import { type Answer, type Call, ok, param, type Route } from "./call.ts";

/** People and organisations. */
export const accountRoutes: readonly Route[] = [
  { method: "GET", path: "/user", answer: getOwn },
  { method: "GET", path: "/user/{account_id}", answer: (call) => shown(call, accountById(call)) },
  {
    method: "GET",
    path: "/users/{username}",
    answer: (call) => shown(call, findAccount(call.world, param(call, "username"))),
  },
  { method: "GET", path: "/orgs/{org}", answer: getOrganization },
];

const accountById = (call: Call): Account | null =>
  seen(call.world.state.accounts.get(Number(param(call, "account_id"))) ?? null);

function shown(call: Call, account: Account | null | undefined): Answer {
  if (!account) throw notFound();
  return ok(presentPublicAccount(account, call.world.addresses));
}

/** A person is no organisation: not found. */
function getOrganization(call: Call): Answer {
  const account = findAccount(call.world, param(call, "org"));
  if (account?.kind !== "organization") throw notFound();
  return ok(presentPublicOrganization(account, call.world.addresses));
}

/** Only people have a page of their own: a program is told so. */
function getOwn(call: Call): Answer {
  const { session } = call;
  if (session.kind === "anonymous") throw new ApiRefusal(401, "Requires authentication");
  if (session.kind !== "person") throw forbidden("Resource not accessible by integration");
  return shown(call, session.account);
}
