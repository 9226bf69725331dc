import { words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import { homePath } from "../site/paths.ts";
import { HomeAsk } from "./home-ask.tsx";
import { HomeCountries } from "./home-countries.tsx";
import { HomeHero } from "./home-hero.tsx";
import { HomeStages } from "./home-stages.tsx";
import { HomeWaiting } from "./home-waiting.tsx";

/** The first page: the state in a sentence, what waits for the committee, the board, who is reached, how to ask. */
export function HomePage({ page }: { readonly page: Page }) {
  const { name, organisation } = page.model.desk;
  return (
    <Shell
      page={page}
      title={words(page, "board-home-title", name, organisation)}
      about={words(page, "board-home-about", name)}
      here="home"
      canonical={homePath(page.language)}
    >
      <HomeHero page={page} />
      <HomeWaiting page={page} />
      <HomeStages page={page} />
      <HomeCountries page={page} />
      <HomeAsk page={page} />
    </Shell>
  );
}
