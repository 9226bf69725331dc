import { presetWord } from "../../core/messages/preset-word.ts";
import type { PublicText } from "../../core/records/public-text.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import { hostOf } from "../ask/host-of.ts";
import type { Page } from "../site/page.ts";
import { RawHtml } from "../site/raw-html.tsx";
import { markdownHtml } from "./markdown.ts";
import { term, told, words } from "./said.tsx";

interface UserTextProps {
  readonly page: Page;
  readonly text: PublicText;
  /** BCP 47 tag of the text's language, where it is known. */
  readonly language?: string | null | undefined;
}

/** A text by anybody, in its own direction: Markdown, of which only what is safe becomes more than words. */
export function UserText({ page, text, language }: UserTextProps) {
  const names = { table: words(page, "board-text-table"), code: words(page, "board-text-code") };
  const html = markdownHtml(text, names, page.model.desk.contact ?? undefined);
  return <RawHtml class="user-text" dir={text.dir} lang={language ?? undefined} html={html} />;
}

/** An answer in a form: a choice that the preset's form offers is said in the page's language, all else stands as it was written. */
export function AnswerText(props: UserTextProps) {
  const { page, text } = props;
  return presetWord(text.text, page.language) ? <p>{term(page, text.text)}</p> : <UserText {...props} />;
}

interface RecordedTextProps extends Pick<UserTextProps, "page" | "language"> {
  readonly text: WrittenText;
}

/** A text that a record refers to, or the word that it is gone or may not be shown. */
export function RecordedText({ page, text, language }: RecordedTextProps) {
  if (text === "withheld") return <p class="quiet">{told(page, "board-text-withheld")}</p>;
  if (!text) return <p class="quiet">{told(page, "board-text-removed")}</p>;
  return <UserText page={page} text={text} language={language} />;
}

interface ExternalLinkProps {
  readonly href: string;
  /** BCP 47 tag of what is there, where it is known. */
  readonly language?: string | undefined;
  readonly children: string;
}

/** A link that somebody else wrote: to https only, without reference to us, and with the host that it leads to. */
export function ExternalLink({ href, language, children }: ExternalLinkProps) {
  if (!href.startsWith("https://")) return <>{children}</>;
  return (
    <>
      <a href={href} rel="nofollow ugc noreferrer" {...(language !== undefined && { hreflang: language })}>
        {children}
      </a>{" "}
      <LeadsTo href={href} />
    </>
  );
}

/** The host behind a link that leaves the board, where the words of the link do not say it. */
export const LeadsTo = ({ href }: { readonly href: string }) => <bdi class="leads-to">{hostOf(href)}</bdi>;
