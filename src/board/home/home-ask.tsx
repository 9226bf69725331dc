import { IntakeNote } from "../frame/intake-note.tsx";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { askPath, dropInPath } from "../site/paths.ts";

/** The ways to ask, the one without any account first. The page about asking has the rest. */
export function HomeAsk({ page }: { readonly page: Page }) {
  const { contact, askUrl } = page.model.desk;
  const ask = page.href(askPath(page.language));
  return (
    <section class="band" id="ask" aria-labelledby="how">
      <div class="wrap part">
        <h2 id="how">{told(page, "board-how")}</h2>
        <IntakeNote page={page} />
        <ul class="ways">
          {contact && (
            <li>
              <h3>{told(page, "board-home-mail")}</h3>
              <p>{told(page, "board-home-mail-about")}</p>
              <p>
                <a href={`mailto:${contact}`}>
                  <bdi>{contact}</bdi>
                </a>
              </p>
              <p>
                <a href={ask}>{told(page, "board-home-mail-link")}</a>
              </p>
            </li>
          )}
          <li>
            <h3>{told(page, "board-home-talk")}</h3>
            <p>{told(page, "board-home-talk-about")}</p>
            <p>
              <a href={page.href(dropInPath(page.language))}>{told(page, "board-home-talk-link")}</a>
            </p>
          </li>
          {askUrl && (
            <li>
              <h3>{told(page, "board-home-form")}</h3>
              <p>{told(page, "board-home-form-about")}</p>
              <p>
                <a href={ask}>{told(page, "board-home-form-link")}</a>
              </p>
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
