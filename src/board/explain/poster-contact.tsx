import { sentence } from "../../core/domain/sentence.ts";
import { midnight } from "../ask/date-parts.tsx";
import { Said, told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { askPath } from "../site/paths.ts";
import { QrCode } from "./qr-code.tsx";

/** How to ask: the mail address, the next drop-in hour, and the board's address to read and to scan. */
export function PosterContact({ page }: { readonly page: Page }) {
  const { desk, dropIns } = page.model;
  const [next] = dropIns;
  if (!desk.contact && !next && !desk.boardUrl) return null;
  const ask = desk.boardUrl && desk.boardUrl.replace(/\/$/, "") + askPath(page.language).replace(/index\.html$/, "");
  return (
    <section aria-labelledby="contact" class="poster-contact">
      <div>
        <h2 id="contact">{told(page, "board-poster-contact")}</h2>
        {desk.contact && (
          <p>
            <a href={`mailto:${desk.contact}`}>
              <bdi>{desk.contact}</bdi>
            </a>
          </p>
        )}
        {next && (
          <p>
            <Said page={page} sentence={sentence("board-poster-drop-in", { at: midnight(next.on) })} precision="day" />
          </p>
        )}
        {desk.boardUrl && (
          <p>
            <a href={desk.boardUrl}>
              <bdi dir="ltr">{desk.boardUrl.replace(/^https:\/\/|\/$/g, "")}</bdi>
            </a>
          </p>
        )}
      </div>
      {ask && <QrCode address={ask} label={words(page, "board-poster-qr", ask)} />}
    </section>
  );
}
