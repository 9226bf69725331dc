import { PRESETS } from "../../core/config/presets/index.ts";
import type { ConfigFile, MemberConfig } from "../../core/config/schema.ts";
import { isRefusal, type Refusal, refuse } from "../../core/domain/refusal.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { VerbCall } from "../verb.ts";
import { ACTIONS_WRITER, type DeskSetup, inventedMember } from "./desk-setup.ts";
import type { FindAccounts } from "./find-accounts.ts";

const MOST_SEATS = 100;

type Options = VerbCall["options"];

/** What of a desk need not be typed. */
export type Unsaid = Omit<DeskSetup, "seats" | "coordinators">;

/** What `init` says of a desk of which nobody said anything. */
export const FRESH: Omit<Unsaid, "since"> = {
  preset: "content-partnerships-hub",
  name: "Helpdesk",
  organisation: "Our organisation",
  writer: ACTIONS_WRITER,
  isApp: false,
  action: "./action",
};

/** A folder of the desk's own repository, or another repository at a commit that nobody can change. */
const ACTION = /^(?:\.\/(?:[\w.-]+\/)*action|[\w.-]+\/[\w.-]+\/action@[0-9a-f]{40})$/;

/** What somebody typed, as the setup of a desk; what was not typed comes from `unsaid`. */
export async function readSetup(options: Options, unsaid: Unsaid, find: FindAccounts): Promise<DeskSetup | Refusal> {
  const said = (name: string, instead: string): string => text(options[name] ?? instead);
  const preset = presetNamed(said("preset", unsaid.preset));
  if (!preset) return refuse(sentence("cli-init-preset", text(options["preset"]), Object.keys(PRESETS)));
  const action = said("action", unsaid.action);
  if (!ACTION.test(action)) return refuse(sentence("cli-init-action", action));
  const seats = Number(options["seats"]);
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) {
    return refuse(sentence("cli-init-seats", text(options["seats"]), MOST_SEATS));
  }
  const members = await find(list(options["member"]));
  if (isRefusal(members)) return members;
  if (members.length > seats) return refuse(sentence("cli-init-more-members", members.length, seats));
  const coordinators = await find(list(options["coordinator"]));
  if (isRefusal(coordinators)) return coordinators;
  const writer = await findWriter(options, unsaid.writer, find);
  if (isRefusal(writer)) return writer;
  const { contact = unsaid.contact, boardUrl = unsaid.boardUrl } = options;
  return {
    ...unsaid,
    preset,
    name: said("name", unsaid.name),
    organisation: said("organisation", unsaid.organisation),
    ...(typeof contact === "string" ? { contact } : {}),
    ...(typeof boardUrl === "string" ? { boardUrl } : {}),
    since: said("since", unsaid.since),
    writer,
    seats: Array.from({ length: seats }, (_, n) => seat(n + 1, members[n])),
    coordinators: coordinators.length > 0 ? coordinators : [inventedMember(MOST_SEATS + 1, "coordinator")],
    isApp: options["app"] !== undefined || (options["writer"] === undefined && unsaid.isApp === true),
    action,
  };
}

/** The account that writes: that of an App, or one that is named. */
async function findWriter(
  options: Options,
  instead: MemberConfig,
  find: FindAccounts,
): Promise<MemberConfig | Refusal> {
  const { app, writer } = options;
  if (app !== undefined && writer !== undefined) return refuse(sentence("cli-init-app-or-writer"));
  const [, slug, id] = /^([\w-]+?)(?:\[bot\])?(:\d+)?$/.exec(text(app)) ?? [];
  if (app !== undefined && slug === undefined) return refuse(sentence("cli-init-app", text(app)));
  const found = await find(slug === undefined ? list(writer) : [`${slug}[bot]${id ?? ""}`]);
  return isRefusal(found) ? found : (found[0] ?? instead);
}

const presetNamed = (name: string): ConfigFile["preset"] | undefined =>
  name === "simple" || name === "content-partnerships-hub" ? name : undefined;

const seat = (n: number, member: MemberConfig | undefined): DeskSetup["seats"][number] => ({
  id: `seat-${n}`,
  kind: "volunteer",
  role: "voting",
  ...(member ? { member } : {}),
});

const text = (value: Options[string]): string => (typeof value === "string" ? value : "");

const list = (given: Options[string]): readonly string[] =>
  typeof given === "string" ? [given] : Array.isArray(given) ? given : [];
