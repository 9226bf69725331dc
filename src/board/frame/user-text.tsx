import type { PublicText } from "../../core/records/public-text.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { Page } from "../site/page.ts";
import { told } from "./said.tsx";

/** A text by anybody, as paragraphs in its own direction. Only https addresses become links; Preact escapes the rest. */
export function UserText({ text }: { readonly text: PublicText }) {
  const paragraphs = text.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div class="user-text" dir={text.dir}>
      {paragraphs.map((paragraph) => (
        <p>{linked(paragraph)}</p>
      ))}
    </div>
  );
}

/** A text that a record refers to, or the word that it is gone or may not be shown. */
export function RecordedText({ page, text }: { readonly page: Page; readonly text: WrittenText }) {
  if (text === "withheld") return <p class="quiet">{told(page, "board-text-withheld")}</p>;
  return text ? <UserText text={text} /> : <p class="quiet">{told(page, "board-text-removed")}</p>;
}

function linked(paragraph: string) {
  return paragraph.split(/(https:\/\/[^\s<>"'`]{1,500})/).map((part, index) => {
    if (index % 2 === 0) return part;
    const address = part.replace(/[.,;:!?)\]}*_]+$/, "");
    return (
      <>
        <ExternalLink href={address}>{address}</ExternalLink>
        {part.slice(address.length)}
      </>
    );
  });
}

interface ExternalLinkProps {
  readonly href: string;
  /** BCP 47 tag of what is there, where it is known. */
  readonly language?: string | undefined;
  readonly children: string;
}

/** A link that somebody else wrote: to https only, without reference to us. */
export function ExternalLink({ href, language, children }: ExternalLinkProps) {
  if (!href.startsWith("https://")) return <>{children}</>;
  return (
    <a href={href} rel="nofollow ugc noreferrer" {...(language !== undefined && { hreflang: language })}>
      {children}
    </a>
  );
}
