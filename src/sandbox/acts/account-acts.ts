import type { Account } from "../state.ts";
import { nextId, nowOf, type World } from "../world.ts";

/** An account to be. */
export interface AccountWish {
  readonly login: string;
  readonly kind?: Account["kind"];
  readonly id?: number;
  /** Whether an organisation has projects switched on. */
  readonly hasProjects?: boolean;
}

/** Opens an account. Throws where the name or the id is taken. */
export function addAccount(world: World, { login, kind = "user", id, hasProjects = true }: AccountWish): Account {
  const { accounts } = world.state;
  if (findAccount(world, login)) throw new Error(`the login ${login} is taken`);
  const account: Account = {
    id: id ?? nextId(world.state, "account"),
    login,
    kind,
    createdAt: nowOf(world),
    deleted: false,
    hasProjects,
  };
  if (accounts.has(account.id)) throw new Error(`the account id ${account.id} is taken`);
  accounts.set(account.id, account);
  return account;
}

/** The living account with this login; GitHub compares logins without regard to case. */
export function findAccount(world: World, login: string): Account | undefined {
  const wanted = login.toLowerCase();
  for (const account of world.state.accounts.values()) {
    if (!account.deleted && account.login.toLowerCase() === wanted) return account;
  }
  return undefined;
}

/** The living account with this login. Throws where there is none: a mistake in the scenario. */
export function accountOf(world: World, login: string): Account {
  const account = findAccount(world, login);
  if (!account) throw new Error(`nobody is called ${login} here`);
  return account;
}

/** Gives an account another name. Its id, and all that it did, stay. */
export function renameAccount(world: World, login: string, newLogin: string): void {
  const account = accountOf(world, login);
  const other = findAccount(world, newLogin);
  if (other && other !== account) throw new Error(`the login ${newLogin} is taken`);
  account.login = newLogin;
}

/** Deletes an account: wherever it stood, GitHub shows nobody from now on, and its tokens open nothing. */
export function deleteAccount(world: World, login: string): void {
  const account = accountOf(world, login);
  account.deleted = true;
  for (const [value, token] of world.state.tokens) {
    if (token.kind === "person" && token.account === account) world.state.tokens.delete(value);
  }
}
