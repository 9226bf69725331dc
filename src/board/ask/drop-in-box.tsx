import { sentence } from "../../core/domain/sentence.ts";
import { Said, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { dropInCalendarPath, dropInPath } from "../site/paths.ts";
import { DateNote, Hours, Leaf } from "./date-parts.tsx";
import { hostOf } from "./host-of.ts";

/** The next drop-in hour in a box: the day, its hour in some cities, and how to come. Nothing on a desk without such hours. */
export function DropInBox({ page }: { readonly page: Page }) {
  const [next] = page.model.dropIns;
  if (!next) return null;
  return (
    <section class="box drop-in" aria-labelledby="drop-in">
      <h2 id="drop-in">{told(page, "board-drop-in-next")}</h2>
      <div class="dated">
        <Leaf page={page} date={next} />
        <div class="dated-text">
          <p>{told(page, "board-drop-in-for")}</p>
          <Hours page={page} date={next} />
        </div>
      </div>
      <DateNote page={page} date={next} />
      <DropInButtons page={page} link={next.link} />
      {page.path !== dropInPath(page.language) && (
        <p>
          <a href={page.href(dropInPath(page.language))}>{told(page, "board-drop-in-all")}</a>
        </p>
      )}
    </section>
  );
}

/** The way to the calendar program, and the one to where it is booked or held. */
export function DropInButtons({ page, link }: { readonly page: Page; readonly link: string | null }) {
  return (
    <p class="buttons">
      {link && (
        <a class="button button-main" href={link} rel="noreferrer">
          <Said page={page} sentence={sentence("board-drop-in-book", hostOf(link))} />
        </a>
      )}
      <a class="button" href={page.href(dropInCalendarPath(page.language))}>
        <Said page={page} sentence={sentence("board-add-to-calendar", ".ics")} />
      </a>
    </p>
  );
}
