import type { DeskConfig } from "./desk.ts";

/** The name of a stage that people read; its id where the desk has no such stage any more. */
export const stageTitleOf = (id: string, { config }: { readonly config: Pick<DeskConfig, "stages"> }): string =>
  config.stages.find((stage) => stage.id === id)?.title ?? id;

/** The name of an exit that people read; its id where the desk has no such exit any more. */
export const exitTitleOf = (id: string, { config }: { readonly config: Pick<DeskConfig, "exits"> }): string =>
  config.exits.find((exit) => exit.id === id)?.title ?? id;

/** The name of a group that people read; its id where the desk has no such group any more. */
export const groupTitleOf = (id: string, { config }: { readonly config: Pick<DeskConfig, "groups"> }): string =>
  config.groups.find((group) => group.id === id)?.title ?? id;

/** Another helpdesk by its id; undefined where the desk knows none. */
export const helpdeskOf = (id: string, { config }: { readonly config: Pick<DeskConfig, "helpdesks"> }) =>
  config.helpdesks.find((helpdesk) => helpdesk.id === id);
