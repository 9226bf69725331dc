import type { DeskConfig } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { BoardSearch } from "../../github/board/read-board.ts";
import type { Stop } from "../desk-source.ts";
import type { Terminal, VerbCall } from "../verb.ts";

/** Which project is meant, and whose the desk's repository is, where that is known. */
export interface NamedBoard {
  readonly search: BoardSearch;
  readonly repositoryOwner?: string;
}

/**
 * Which project is meant: what was typed goes first, then `project` of the configuration. A number of the configuration counts
 * only for the owner that it belongs to.
 */
export function boardSearch(
  options: VerbCall["options"],
  { env }: Pick<Terminal, "env">,
  { desk, project }: Pick<DeskConfig, "desk" | "project">,
): NamedBoard | Stop {
  const repository = options["repo"] ?? env["GITHUB_REPOSITORY"];
  const [, repositoryOwner] = /^([\w.-]+)\/[\w.-]+$/.exec(typeof repository === "string" ? repository : "") ?? [];
  if (typeof options["repo"] === "string" && repositoryOwner === undefined) {
    return { exit: 2, because: [sentence("cli-labels-repository", options["repo"])] };
  }
  const configured = project?.owner ?? repositoryOwner;
  const owner = typeof options["owner"] === "string" ? options["owner"] : configured;
  if (owner === undefined || owner === "") return { exit: 2, because: [sentence("cli-project-whose")] };
  const typed = options["number"];
  if (typeof typed === "string" && !/^[1-9]\d{0,8}$/.test(typed)) {
    return { exit: 2, because: [sentence("cli-project-bad-number", typed)] };
  }
  const title = typeof options["title"] === "string" ? options["title"].trim() : "";
  const isOther = title !== "" || owner.toLowerCase() !== configured?.toLowerCase();
  const number = typeof typed === "string" ? Number(typed) : isOther ? undefined : project?.number;
  return {
    search: { owner, title: title || desk.name, ...(number === undefined ? {} : { number }) },
    ...(repositoryOwner === undefined ? {} : { repositoryOwner }),
  };
}
