import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

/** How somebody takes up what needs hands, step by step. */
export function HandsHow({ page }: { readonly page: Page }) {
  return (
    <section class="box how" aria-labelledby="how">
      <h2 id="how">{told(page, "board-hands-how")}</h2>
      <ol>
        <li>{told(page, "board-hands-how-open")}</li>
        <li>{told(page, "board-hands-how-claim")}</li>
        <li>{told(page, "board-hands-how-wait")}</li>
      </ol>
    </section>
  );
}
