import type { Person } from "../domain/batch.ts";
import type { Account } from "../domain/snapshot.ts";

/** An account as records keep it: the id, with the login of that day. A deleted account is nobody. */
export const personOf = (account: Account | null): Person | null => account && { id: account.id, login: account.login };
