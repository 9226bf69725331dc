import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import { accessibilityPath, dataPath, privacyPath, statusPath, translationsPath } from "../site/paths.ts";
import { DrawnPart } from "../site/raw-html.tsx";
import { drawnOnce } from "./drawn-once.ts";
import { LanguageFoot } from "./language-links.tsx";
import { Said, told, words } from "./said.tsx";

/** The languages, what is known of visitors, how the site is made, and how to reach the desk. */
export function SiteFooter({ page }: { readonly page: Page }) {
  return <DrawnPart as="footer" class="foot" html={drawnOnce(page, "footer", (where) => <FootRows page={where} />)} />;
}

function FootRows({ page }: { readonly page: Page }) {
  const { repositoryUrl, contact } = page.model.desk;
  const { language } = page;
  return (
    <div class="wrap">
      <LanguageFoot page={page} />
      <p class="foot-words">{told(page, "board-footer-hosting")}</p>
      <p class="foot-words">
        <Said page={page} sentence={sentence("board-state-of", { at: page.model.builtAt })} />
      </p>
      <nav aria-label={words(page, "board-footer-nav")}>
        <ul class="foot-links">
          <FootLink href={page.href(dataPath(language))}>{told(page, "board-footer-data")}</FootLink>
          <FootLink href={page.href(translationsPath(language))}>{told(page, "board-footer-translations")}</FootLink>
          <FootLink href={page.href(accessibilityPath(language))}>{told(page, "board-footer-accessibility")}</FootLink>
          <FootLink href={page.href(privacyPath(language))}>{told(page, "board-footer-privacy")}</FootLink>
          <FootLink href={page.href(statusPath(language))}>{told(page, "board-footer-status")}</FootLink>
          {repositoryUrl && (
            <FootLink href={`${repositoryUrl}/issues`}>{told(page, "board-footer-repository")}</FootLink>
          )}
          {contact && (
            <FootLink href={`mailto:${contact}`}>
              <bdi>{contact}</bdi>
            </FootLink>
          )}
        </ul>
      </nav>
      <p class="foot-words">{told(page, "board-footer-made")}</p>
    </div>
  );
}

function FootLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}
