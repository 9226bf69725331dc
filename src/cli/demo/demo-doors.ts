import { fileURLToPath } from "node:url";
import { openActionDoor } from "../../sandbox/runner/action-door.ts";
import { bothDoors } from "../../sandbox/runner/both-doors.ts";
import { openProbotDoor } from "../../sandbox/runner/probot-door.ts";
import type { Door, WriterName } from "../../sandbox/scenario/door.ts";
import type { Setting } from "../../sandbox/scenario/setting.ts";

/** The ways in which the demo can run the desk. */
export const DOOR_NAMES = ["direct", "probot", "action", "both"] as const;

/** One of them. */
export type DoorName = (typeof DOOR_NAMES)[number];

/** Whether somebody wrote the name of a door. */
export const isDoorName = (name: string): name is DoorName => DOOR_NAMES.some((known) => known === name);

/** Who writes the records behind a door. With both doors open the App writes, and the Action only reads. */
export const writerOf = (name: DoorName): WriterName => (name === "probot" || name === "both" ? "app" : "actions");

const root = new URL("../../../", import.meta.url);

/** Opens a door that is a process of its own: the built Probot app, the committed bundle of the Action, or both at once. */
export async function openDoor(name: Exclude<DoorName, "direct">, setting: Setting): Promise<Door> {
  switch (name) {
    case "probot":
      return openProbot(setting);
    case "action":
      return openAction(setting);
    case "both":
      return bothDoors(await openProbot(setting), await openAction(setting));
  }
}

const openProbot = (setting: Setting): Promise<Door> =>
  openProbotDoor(setting, { node: process.execPath, entry: fileURLToPath(new URL("build/probot/start.js", root)) });

const openAction = (setting: Setting): Promise<Door> =>
  openActionDoor(setting, {
    actionDir: fileURLToPath(new URL("action", root)),
    node: process.execPath,
    workspace: fileURLToPath(root),
  });
