import type { Direction } from "../../core/records/public-text.ts";

interface RawHtmlProps {
  readonly class: string;
  readonly dir: Direction;
  readonly lang?: string | undefined;
  /** Nothing may come here but what our own renderer made. */
  readonly html: string;
}

interface DrawnPartProps {
  readonly as: "header" | "footer";
  readonly class: string;
  readonly html: string;
}

/*
 * The only place where HTML goes into a page without Preact's escaping.
 */

/** A text by anybody, as our own renderer made it. */
export function RawHtml({ class: name, dir, lang, html }: RawHtmlProps) {
  const content = { dangerouslySetInnerHTML: { __html: html } };
  return <div class={name} dir={dir} {...(lang !== undefined && { lang })} {...content} />;
}

/** The head or the foot of a page that Preact has drawn before, for another page. */
export function DrawnPart({ as: Tag, class: name, html }: DrawnPartProps) {
  const content = { dangerouslySetInnerHTML: { __html: html } };
  return <Tag class={name} {...content} />;
}

/** Rows of a table that Preact has drawn before: a list of many requests is drawn once, however many pages show a part of it. */
export function DrawnRows({ html }: { readonly html: string }) {
  const content = { dangerouslySetInnerHTML: { __html: html } };
  return <tbody {...content} />;
}
