import * as z from "zod";
import { FIELD_NAMES } from "../core/config/board-fields.ts";
import { userId } from "../core/domain/ids.ts";
import type { RequestEvent } from "../core/domain/snapshot.ts";
import { textAtTheDoor } from "../core/records/well-formed.ts";
import type { Delivery } from "./to-request-event.ts";

/** What happened to a card and GitHub's id of the issue behind it, or why it is none of the desk's business. */
export type BoardReading =
  | { readonly contentId: string; readonly owner: string; readonly event: RequestEvent }
  | { readonly ignored: string };

const Payload = z.object({
  action: z.string(),
  sender: z.object({ id: z.int().min(1), login: z.string(), type: z.string() }),
  organization: z.object({ login: z.string() }),
  projects_v2_item: z.object({ content_node_id: z.string(), content_type: z.string() }),
  changes: z
    .object({
      field_value: z
        .object({
          field_name: z.string().optional(),
          project_number: z.int().optional(),
          to: z.unknown().optional(),
        })
        .optional(),
    })
    .optional(),
});

/**
 * Reads what GitHub tells of a card of a project board. The delivery says who moved it to which column, which can be read
 * nowhere else; everything that counts besides is read from GitHub again.
 */
export function toBoardEvent({ name, payload }: Delivery): BoardReading {
  const read = name === "projects_v2_item" ? Payload.safeParse(payload) : undefined;
  if (!read?.success) return { ignored: `${name} has not the shape that GitHub gives to what happens to a card` };
  const { action, sender, organization, projects_v2_item: item, changes } = read.data;
  const what = `projects_v2_item.${action}`;
  if (sender.type === "Bot") return { ignored: `${what} by a bot` };
  if (item.content_type !== "Issue") return { ignored: `${what} of what is no issue` };
  const found = { contentId: item.content_node_id, owner: organization.login };
  if (action === "restored") return { ...found, event: { kind: "request-edited" } };
  const field = changes?.field_value;
  if (action !== "edited" || field?.field_name !== FIELD_NAMES.stage)
    return { ignored: `${what} changes nothing here` };
  const to = columnIn(field.to);
  // A card that was taken out of its column is put back by a look, whoever it was.
  if (to === undefined || field.project_number === undefined) return { ...found, event: { kind: "request-edited" } };
  const by = { id: userId(sender.id), login: textAtTheDoor(sender.login), kind: "user" } as const;
  const board = { owner: organization.login, number: field.project_number };
  return { ...found, event: { kind: "card-moved", by, to, board } };
}

const Option = z.object({ name: z.string() });

function columnIn(to: unknown): string | undefined {
  const option = Option.safeParse(to);
  return option.success ? textAtTheDoor(option.data.name) : undefined;
}
