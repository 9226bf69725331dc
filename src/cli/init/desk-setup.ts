import type { ConfigFile, MemberConfig, SealKeyConfig, SeatConfig } from "../../core/config/schema.ts";

/** A seat as `init` writes it. */
export interface SeatSetup extends Pick<SeatConfig, "id" | "kind" | "role"> {
  readonly title?: string;
  /** Whose seat it is. An invented account, which cannot vote, stands in where nobody is named. */
  readonly member?: MemberConfig;
}

/** What a new desk says of itself. All else in its files is the same for every desk. */
export interface DeskSetup {
  readonly preset: ConfigFile["preset"];
  readonly name: string;
  readonly organisation: string;
  /** The public mail address. */
  readonly contact?: string;
  /** Where the board will be. */
  readonly boardUrl?: string;
  /** The public halves of the keys that seal records. */
  readonly sealKeys?: readonly SealKeyConfig[];
  /** First day whose issues count, as in 2026-03-01; also the first day of the writer and of every seat. */
  readonly since: string;
  readonly writer: MemberConfig;
  readonly seats: readonly SeatSetup[];
  readonly coordinators: readonly MemberConfig[];
  /** Whether the desk runs as an App: then it needs no workflows but the board's. */
  readonly isApp?: boolean;
  /** What the workflows use: `./action` in a copy of this repository, else `owner/repository/action@commit`. */
  readonly action: string;
}

/** How a desk runs. */
export const doorOf = ({ isApp }: Pick<DeskSetup, "isApp">): "action" | "app" => (isApp ? "app" : "action");

/** A file to be written, by its path in the repository. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The account under which the workflow token of GitHub Actions writes. */
export const ACTIONS_WRITER: MemberConfig = { id: 41898282, login: "github-actions[bot]" };

// Far above every id that GitHub has given out, so that no stranger gets a vote by accident.
const FIRST_INVENTED_ID = 9_000_000_000_001;

/** The `n`th invented account, from 1. Its id belongs to nobody. */
export const inventedMember = (n: number, name: string): MemberConfig => ({
  id: FIRST_INVENTED_ID + n - 1,
  login: `invented-${name}`,
});

/** Whether an account is one that `init` invented. */
export const isInvented = ({ id }: MemberConfig): boolean => id >= FIRST_INVENTED_ID;

/** Text of a value in YAML: a JSON string is one in double quotes. */
export const quoted = (text: string): string => JSON.stringify(text);
