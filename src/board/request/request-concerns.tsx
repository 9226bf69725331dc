import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardConcern } from "../../core/reports/board-concerns.ts";
import { Said, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import type { OfRequest } from "./request-facts.tsx";

/** The concerns in all ballots, the open ones first: who raised them, why, and what would lift them. */
export function Concerns({ page, request: { ballots } }: OfRequest) {
  const all = ballots.flatMap((ballot) =>
    ballot.concerns.map((concern) => ({ concern, isOpen: concern.ended === null && ballot.outcome === "open" })),
  );
  if (all.length === 0) return null;
  const open = all.filter(({ isOpen }) => isOpen);
  return (
    <section aria-labelledby="concerns">
      <h2 id="concerns">{told(page, "board-h-concerns")}</h2>
      <p class="quiet">{told(page, "board-concerns-count", open.length, all.length - open.length)}</p>
      {[...open, ...all.filter(({ isOpen }) => !isOpen)].map(({ concern, isOpen }) => (
        <Concern page={page} concern={concern} isOpen={isOpen} />
      ))}
    </section>
  );
}

interface ConcernProps {
  readonly page: Page;
  readonly concern: BoardConcern;
  readonly isOpen: boolean;
}

function Concern({ page, concern, isOpen }: ConcernProps) {
  const { name, by, at, text, url } = concern;
  return (
    <article class={isOpen ? "advice concern-open" : "advice"}>
      <h3>{name === null ? told(page, "board-concern-unnamed") : <bdi>{name}</bdi>}</h3>
      <p class="stand">
        <Said page={page} sentence={standing(concern, isOpen)} precision="day" />
      </p>
      <p class="facts">
        <span>
          <Said
            page={page}
            sentence={by === null ? sentence("board-concern-raised", { at }) : sentence("board-concern-by", by, { at })}
            precision="day"
          />
        </span>
        {url && <a href={url}>{told(page, "board-see-comment")}</a>}
      </p>
      <RecordedText page={page} text={text} />
      {isOpen && <Ways page={page} concern={concern} />}
    </article>
  );
}

const ENDS = {
  resolved: "board-concern-resolved",
  "by-committee": "board-concern-by-committee",
  overruled: "board-concern-overruled",
} as const;

function standing({ blocks, ended }: BoardConcern, isOpen: boolean): Sentence {
  if (ended) return sentence(ENDS[ended.how], { at: ended.at });
  if (!isOpen) return sentence("board-concern-to-the-end");
  return sentence(blocks ? "board-concern-blocks" : "board-concern-noted");
}

/** What would lift a concern. */
function Ways({ page, concern: { overruled, answerUntil } }: Pick<ConcernProps, "page" | "concern">) {
  return (
    <>
      <h4>{told(page, "board-concern-ways")}</h4>
      <ul>
        <li>{told(page, "board-concern-way-author")}</li>
        <li>{told(page, "board-concern-way-others", overruled.needed, overruled.by)}</li>
        <li>
          {answerUntil === null ? (
            told(page, "board-concern-way-question")
          ) : (
            <Said page={page} sentence={sentence("board-concern-asked", { at: answerUntil })} precision="deadline" />
          )}
        </li>
      </ul>
    </>
  );
}
