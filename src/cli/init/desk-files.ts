import { DESK_FILES } from "../../core/config/desk.ts";
import { formFiles } from "../forms/form-files.ts";
import { calendarFile } from "./calendar-file.ts";
import { configFile } from "./config-file.ts";
import { type DeskSetup, doorOf, type NewFile } from "./desk-setup.ts";
import { formFacts } from "./first-forms.ts";
import { resourcesFile } from "./resources-file.ts";
import { rosterFile } from "./roster-file.ts";
import { boardWorkflow, requestsWorkflow, sweepWorkflow } from "./workflow-files.ts";

/** All files of a new desk, in the order in which they are best read. */
export const deskFiles = (desk: DeskSetup): readonly NewFile[] => [
  { path: DESK_FILES.config, text: configFile(desk) },
  { path: DESK_FILES.roster, text: rosterFile(desk) },
  { path: DESK_FILES.calendar, text: calendarFile() },
  { path: DESK_FILES.resources, text: resourcesFile() },
  ...formFiles(formFacts(desk)),
  ...workflowFiles({ door: doorOf(desk), action: desk.action }),
];

/** The workflows of a desk. One that runs as an App needs only that of the board. */
export const workflowFiles = ({
  door,
  action,
}: Pick<DeskSetup, "action"> & { readonly door: "action" | "app" }): readonly NewFile[] => [
  ...(door === "action"
    ? [
        { path: ".github/workflows/requests.yml", text: requestsWorkflow(action) },
        { path: ".github/workflows/sweep.yml", text: sweepWorkflow(action) },
      ]
    : []),
  { path: ".github/workflows/board.yml", text: boardWorkflow(action, door) },
];
