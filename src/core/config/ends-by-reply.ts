import type { DeskConfig } from "./desk.ts";

/** Whether the requester's next words end a hold. */
export const endsByReply = (hold: string, { config }: { readonly config: Pick<DeskConfig, "holds"> }): boolean =>
  config.holds.some(({ id, ends }) => id === hold && ends === "reply");
