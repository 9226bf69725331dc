import type { ComponentChildren } from "preact";
import type { Page } from "../site/page.ts";
import { words } from "./said.tsx";

/** A page above this one: its path, and what it is called. */
export type Crumb = readonly [path: string, title: ComponentChildren];

interface CrumbsProps {
  readonly page: Page;
  /** The pages above this one, the highest first. */
  readonly trail: readonly Crumb[];
  /** What this page is called. */
  readonly children: ComponentChildren;
}

/** The way from the first page of a part of the site to this one. */
export function Crumbs({ page, trail, children }: CrumbsProps) {
  return (
    <nav aria-label={words(page, "board-crumbs")}>
      <ol class="crumbs">
        {trail.map(([path, title]) => (
          <li>
            <a href={page.href(path)}>{title}</a>
          </li>
        ))}
        <li aria-current="page">{children}</li>
      </ol>
    </nav>
  );
}
