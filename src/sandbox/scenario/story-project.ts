import { boardFields } from "../../core/config/board-fields.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import type { CardFacts } from "../project-facts.ts";
import { deskFiles, PROJECT } from "./desk-files.ts";
import type { Setting } from "./setting.ts";

/** Makes the project of a story's desk, with the desk's fields, by the hand of its owner. */
export function addStoryProject({ sandbox, scenario, draft, cast, ref }: Setting): void {
  const files = Object.entries(deskFiles(scenario, draft, cast));
  const loaded = loadDesk(files.map(([path, text], place) => ({ path, text, oid: String(place).padStart(40, "0") })));
  if (!loaded.ok) throw new Error(`${scenario.title}: a desk that does not load has no project`);
  const fields = boardFields(loaded.desk.config).map(({ name, type, options }) => ({
    name,
    type,
    ...(options.length > 0 && { options: options.map((option) => option.name) }),
  }));
  sandbox.addProject({ owner: ref.owner, title: "Requests", fields });
}

/** The card of a request of the story on its project; undefined where it has none. */
export const cardIn = ({ sandbox, scenario, ref, repository }: Setting, issue: number): CardFacts | undefined =>
  scenario.desk.project
    ? sandbox
        .projectView(ref.owner, PROJECT)
        .cards.find((card) => card.issue === issue && card.repository === repository)
    : undefined;
