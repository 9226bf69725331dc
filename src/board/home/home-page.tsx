import { sentence } from "../../core/domain/sentence.ts";
import { DropInBox } from "../ask/drop-in-box.tsx";
import { words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { casesOf } from "../knowledge/cases-of.ts";
import type { Page } from "../site/page.ts";
import { feedPath, homePath } from "../site/paths.ts";
import { HomeAsk } from "./home-ask.tsx";
import { HomeFollow } from "./home-follow.tsx";
import { HomeHero } from "./home-hero.tsx";
import { HomeChanges, HomeRecent } from "./home-lately.tsx";
import { HomePath } from "./home-path.tsx";
import { HomeQuiet } from "./home-quiet.tsx";
import { HomeReach } from "./home-reach.tsx";
import { HomeStages } from "./home-stages.tsx";
import { HomeWaiting } from "./home-waiting.tsx";

/**
 * The first page: the state in a sentence, what waits for the committee, the board, who is reached, what came of it, how to ask.
 * While nothing is in motion, the next drop-in hour and the latest finished request lead it.
 */
export function HomePage({ page }: { readonly page: Page }) {
  const { desk, inMotion, total } = page.model;
  const isQuiet = inMotion === 0;
  const [latest] = isQuiet ? casesOf(page.model) : [];
  return (
    <Shell
      page={page}
      title={words(page, "board-home-title", desk.name, desk.organisation)}
      about={words(page, "board-home-about", desk.name)}
      here="home"
      feeds={[{ href: feedPath(homePath(page.language)), title: sentence("board-follow-all") }]}
      ownFollow
    >
      <section class="band hero">
        <div class="wrap">
          <HomeHero page={page} />
          {!isQuiet && <HomePath page={page} />}
        </div>
      </section>
      {isQuiet && <HomeQuiet page={page} latest={latest} />}
      {isQuiet && total > 0 && (
        <div class="wrap part">
          <HomePath page={page} />
        </div>
      )}
      {!isQuiet && <HomeWaiting page={page} />}
      <HomeStages page={page} />
      <HomeChanges page={page} />
      <HomeReach page={page} />
      {total > 0 && (
        <div class="wrap part">
          <div class="split split-even">
            <HomeRecent page={page} but={latest} />
            <div class="stack">
              {!isQuiet && <DropInBox page={page} />}
              <HomeFollow page={page} />
            </div>
          </div>
        </div>
      )}
      <HomeAsk page={page} />
    </Shell>
  );
}
