import { told } from "../frame/said.tsx";
import { facetHref } from "../home/home-path.tsx";
import type { Page } from "../site/page.ts";

/** The ways to end early, each with how many requests took it. */
export function HowEnds({ page }: { readonly page: Page }) {
  const { exits } = page.model;
  if (exits.length === 0) return null;
  return (
    <section aria-labelledby="ends" class="group">
      <h2 id="ends">{told(page, "board-how-ends")}</h2>
      <p>{told(page, "board-how-ends-about")}</p>
      <ul class="how-list">
        {exits.map(({ id, title, count }) => {
          const href = facetHref(page, "exit", id);
          const said = told(page, "board-exit-count", { term: title }, count);
          return <li>{href ? <a href={href}>{said}</a> : said}</li>;
        })}
      </ul>
    </section>
  );
}
