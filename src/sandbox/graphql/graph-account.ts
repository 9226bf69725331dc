import { accountNodeId, accountPage, accountType } from "../present/present-account.ts";
import type { Account } from "../state.ts";
import { type Addresses, seen } from "../world.ts";
import type { GraphObject } from "./graph-object.ts";

/** An account as an actor; null for nobody. GraphQL leaves out the `[bot]` that REST has in the login of a bot. */
export function graphActor(account: Account | null, addresses: Addresses): GraphObject | null {
  const living = seen(account);
  if (!living) return null;
  return { ...graphAccount(living, addresses), __typename: accountType(living), login: plainLogin(living) };
}

const plainLogin = ({ login }: Account): string => login.replace(/\[bot\]$/, "");

/** The account behind the token. The schema knows only users here, so a bot is shown as one, by its full login. */
export const graphViewer = (account: Account, addresses: Addresses): GraphObject => ({
  ...graphAccount(account, addresses),
  __typename: "User",
});

function graphAccount(account: Account, addresses: Addresses) {
  return {
    id: accountNodeId(account),
    databaseId: account.id,
    login: account.login,
    name: null,
    url: accountPage(account, addresses),
    resourcePath: new URL(accountPage(account, addresses)).pathname,
    avatarUrl: `${addresses.web}/avatars/u/${account.id}?v=4`,
    createdAt: account.createdAt,
  };
}
