import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { RepositoryRef } from "../../github/port.ts";
import { settingsPages } from "../settings-pages.ts";
import type { Terminal } from "../verb.ts";
import { workflowFiles } from "./desk-files.ts";
import { type DeskSetup, doorOf, isInvented } from "./desk-setup.ts";

/** Stands for a repository that nobody named. */
const SOME_REPOSITORY: RepositoryRef = { owner: "OWNER", repo: "NAME" };

/** Where the desk will be, and what its folder holds. */
interface NextPlace {
  readonly ref?: RepositoryRef;
  /** The folder as it was typed, where one was. */
  readonly folder?: string;
  readonly env: Terminal["env"];
  /** Whether the folder holds the action that its workflows use, where they use one of the repository. */
  readonly hasAction: boolean;
  /** Whether somebody in the roster is invented. */
  readonly isVacant: boolean;
}

/** What is left to do by hand, in the order in which it is best done. */
export function nextSteps(setup: DeskSetup, place: NextPlace): readonly Sentence[] {
  const { ref = SOME_REPOSITORY, folder, env, hasAction, isVacant } = place;
  const pages = settingsPages(ref, env);
  const repository = `${ref.owner}/${ref.repo}`;
  const inFolder = folder === undefined ? [] : [folder];
  const typed = (...words: readonly string[]): string => [programIn(env), ...words.map(quotedWord)].join(" ");
  return [
    ...(hasAction ? [] : [sentence("cli-init-next-action", setup.action, workflowNames(setup))]),
    ...(isVacant ? [sentence("cli-init-next-roster")] : []),
    sentence("cli-init-next-check", typed("check", ...inFolder)),
    sentence("cli-init-next-push"),
    sentence("cli-init-next-labels", typed("labels", ...inFolder, "--repo", repository, "--apply")),
    ...(setup.isApp ? [sentence("cli-init-next-app")] : [sentence("cli-init-next-environment", pages.environments)]),
    ...(setup.sealKeys && !setup.isApp ? [sentence("cli-init-next-secret")] : []),
    sentence("cli-init-next-pages", pages.site),
    sentence("cli-init-next-switch", pages.variables),
    sentence("cli-init-next-doctor", typed("doctor", "--repo", repository)),
  ];
}

const workflowNames = (setup: DeskSetup): readonly string[] =>
  workflowFiles({ door: doorOf(setup), action: setup.action }).map(({ path }) => path);

/** Whether somebody who was not named had to be invented. */
export const isUnseated = ({ coordinators, seats }: Pick<DeskSetup, "coordinators" | "seats">): boolean =>
  coordinators.some(isInvented) || seats.some(({ member }) => !member);

/** How the program is called here: from its own folder by npm, or where it is installed. */
const programIn = (env: Terminal["env"]): string =>
  env["npm_lifecycle_event"] === "quorumdesk" ? "npm run -s quorumdesk --" : "quorumdesk";

/** A word that a shell takes as one. */
const quotedWord = (word: string): string => (/^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
