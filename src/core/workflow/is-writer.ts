import type { Desk } from "../config/desk.ts";
import type { Account } from "../domain/snapshot.ts";

/** Whether an account is, or was, one by which the desk writes. */
export const isWriter = ({ id }: Account, { desk }: { readonly desk: Pick<Desk, "config"> }): boolean =>
  desk.config.writers.some((writer) => writer.id === id);
