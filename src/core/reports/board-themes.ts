import type { Desk, DeskConfig } from "../config/desk.ts";
import { type PublicText, publicTitle } from "../records/public-text.ts";
import type { BoardRequest } from "./board-types.ts";

/** A theme, or a larger request, with the requests that are a part of it. */
export interface BoardTheme {
  /** The number of its issue. */
  readonly issue: number;
  /** Empty where the desk gives it no name. */
  readonly title: PublicText;
  /** Null for what only requests call a theme. */
  readonly kind: DeskConfig["themes"][number]["kind"] | null;
  readonly url: string | null;
  /** Numbers of the requests that are shown, newest first. */
  readonly requests: readonly number[];
}

/**
 * The themes that the desk lists, in its order, then all other issues of which a request is a part. The name is the desk's; an
 * issue that is a request itself is called as the board calls it, and any other one has no name here: its title may tell
 * what nobody agreed to have told.
 */
export function boardThemes(
  shown: readonly BoardRequest[],
  repositoryUrl: string | null,
  { config }: Pick<Desk, "config">,
): readonly BoardTheme[] {
  const { themes } = config;
  const contact = config.desk.contact;
  const found = [...new Set(shown.flatMap(({ partOf }) => partOf ?? []))];
  const unlisted = found.filter((issue) => !themes.some((theme) => theme.issue === issue)).sort((a, b) => a - b);

  const titleOf = (issue: number): PublicText =>
    shown.find(({ number }) => number === issue)?.title ?? publicTitle("", contact);
  const theme = (issue: number, title: PublicText, kind: BoardTheme["kind"]): BoardTheme => ({
    issue,
    title,
    kind,
    url: repositoryUrl && `${repositoryUrl}/issues/${issue}`,
    requests: shown.filter(({ partOf }) => partOf === issue).map(({ number }) => number),
  });
  return [
    ...themes.map(({ issue, title, kind }) => theme(issue, publicTitle(title, contact), kind)),
    ...unlisted.map((issue) => theme(issue, titleOf(issue), null)),
  ];
}
