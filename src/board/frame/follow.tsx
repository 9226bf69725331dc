import type { Sentence } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import { Said, told } from "./said.tsx";

/** A feed of a page: its path, and what it is called. */
export interface FeedLink {
  readonly href: string;
  readonly title: Sentence;
}

/** The feeds of a page, where readers see them. */
export function Follow({ page, feeds }: { readonly page: Page; readonly feeds: readonly FeedLink[] }) {
  if (feeds.length === 0) return null;
  return (
    <section class="wrap part follow" aria-labelledby="follow-page">
      <h2 id="follow-page">{told(page, "board-follow")}</h2>
      <p class="quiet">{told(page, "board-follow-about")}</p>
      <ul class="links">
        {feeds.map(({ href, title }) => (
          <li>
            <a href={page.href(href)}>
              <Said page={page} sentence={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
