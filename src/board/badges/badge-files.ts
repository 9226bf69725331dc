import { presetWord } from "../../core/messages/preset-word.ts";
import { say } from "../../core/messages/speak.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { directionOfLanguage } from "../site/page.ts";
import { badgePath, requestName } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { type Badge, badge } from "./badge.ts";

/** A badge with the stage of each request, in the board's first language. */
export function* badgeFiles({ model, languages }: Site): Iterable<SiteFile> {
  const wish = languages[0] ?? "en";
  for (const request of model.requests) {
    const { number, exit, stageTitle } = request;
    const label = requestName(number);
    const title = exit?.title ?? stageTitle;
    const known = presetWord(title, wish);
    const language = known?.language ?? model.desk.language;
    const text = badge({
      label,
      stage: known?.text ?? title,
      about: say(wish, "board-badge-about", model.desk.name, label, { term: title }),
      language,
      dir: directionOfLanguage(language),
      colour: colourOf(request),
    });
    yield { path: badgePath(number), text };
  }
}

function colourOf({ exit, finished }: BoardRequest): Badge["colour"] {
  if (exit) return "ended";
  return finished ? "finished" : "moving";
}
