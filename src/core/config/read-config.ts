import type { DeskFile } from "../domain/snapshot.ts";
import { DESK_FILES, type DeskConfig } from "./desk.ts";
import { type DeskPart, readPart, withPreset } from "./read-part.ts";
import { ConfigFile } from "./schema.ts";

/** What `config.yml` must hold once the preset has filled it. */
const FilledConfig = ConfigFile.required({
  profiles: true,
  stages: true,
  exits: true,
  holds: true,
  groups: true,
  checklist: true,
  "support-types": true,
});

/** Reads a desk's configuration alone, filled by its preset: its shape is checked, not whether it fits the other files. */
export const readConfig = (files: readonly DeskFile[]): DeskPart<DeskConfig> =>
  readPart(files, DESK_FILES.config, FilledConfig, withPreset);
