/** Head and foot of each page, the languages, notes on the page itself, and what the optional script adds. */
export const HEADER = `
.top { border-block-end: 1px solid var(--line-soft); }
.top-row { display: flex; flex-wrap: wrap; align-items: center; column-gap: 2rem; }
.brand { display: flex; align-items: center; gap: 0.75rem; color: inherit; text-decoration: none; padding-block: 0.8rem 0.5rem; line-height: 1.3; flex: 1 1 13rem; }
.brand-name { display: block; font: 400 1.5rem/1.2 var(--serif); }
.brand-of { display: block; font-size: 0.875rem; color: var(--quiet); }
.brand:hover .brand-name { color: var(--accent-strong); }
.mark-line { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.mark-a { fill: var(--mark-a); }
.mark-b { fill: var(--good); }
.mark-c { fill: var(--accent); }
.top-tools { display: flex; flex-wrap: wrap; align-items: start; gap: 0.75rem; padding-block: 0.5rem; }
.top-tools .button { padding-inline: 1rem; }
.button-ask { border-color: var(--accent); color: var(--accent); }
.button-ask[aria-current] { background: var(--accent); color: var(--on-accent); }
.top-nav { flex: 1 0 100%; min-inline-size: 0; }
.nav { display: flex; flex-wrap: wrap; column-gap: 1.75rem; }
.nav a { display: block; min-inline-size: 1.5rem; padding-block: 0.6rem 0.55rem; color: inherit; text-decoration: none; border-block-end: 3px solid transparent; }
.nav a:hover { color: var(--accent-strong); border-color: var(--line); }
.nav a[aria-current] { color: var(--accent); border-color: var(--accent); }
.menu { position: relative; }
.menu > summary { display: inline-flex; align-items: center; gap: 0.5rem; font-weight: 400; cursor: pointer; list-style: none; }
.menu > summary::-webkit-details-marker { display: none; }
.menu > summary::after { content: ""; inline-size: 0.4rem; block-size: 0.4rem; border-block-end: 1.5px solid; border-inline-end: 1.5px solid; transform: translateY(-0.1rem) rotate(45deg); }
[dir="rtl"] .menu > summary::after { transform: translateY(-0.1rem) rotate(-45deg); }
.menu[open] > summary { border-color: var(--accent); }
.menu-list { position: absolute; inset-inline-end: 0; inset-block-start: calc(100% + 4px); z-index: 2; min-inline-size: 12rem; max-block-size: 70vh; overflow: auto; background: var(--page); border: 1px solid var(--line-strong); border-radius: 2px; padding-block: 0.35rem; }
.menu-list a { display: block; padding: 0.55rem 1rem; color: inherit; text-decoration: none; border-inline-start: 3px solid transparent; }
.menu-list a:hover { background: var(--band); color: var(--accent-strong); }
.menu-list a[aria-current] { border-color: var(--accent); font-weight: 700; }
.icon { fill: none; stroke: currentcolor; stroke-width: 1.3; }
.page-note { border-block-start: 1px solid var(--line-soft); background: var(--band); font-size: 0.9375rem; }
.page-note p { padding-block: 0.55rem; }
.page-note[data-built-at] { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 1; border-block-start: 3px solid var(--bad); }
html:has(.page-note[data-built-at]:not([hidden])) { scroll-padding-block-end: 5rem; }
html:has(.page-note[data-built-at]:not([hidden])) body { padding-block-end: 5rem; }
.foot { background: var(--band); border-block-start: 1px solid var(--line-soft); padding-block: 2.25rem 3rem; margin-block-start: 2rem; }
.band + .foot, main:has(> .band:last-child) + .foot { margin-block-start: 0; }
.foot .languages { display: flex; flex-wrap: wrap; column-gap: 1.75rem; padding-block-end: 1.25rem; font-size: 1.0625rem; }
.foot .languages a, .foot-links a { display: inline-block; padding-block: 0.4rem; }
.foot .languages a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
.foot-words { font-size: 0.9375rem; color: var(--quiet); max-inline-size: 46rem; }
.foot-links { column-gap: 1.75rem; padding-block: 0.9rem; }
.lost { display: grid; gap: 3rem; }
.lost h2 { font-size: 1.75rem; }
.search { display: grid; gap: 0.5rem; margin-block: 1.25rem; max-inline-size: 34rem; }
.search label { display: grid; gap: 0.3rem; }
.search input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line-strong); border-radius: 2px; padding: 0.6rem 0.75rem; min-block-size: 44px; inline-size: 100%; }
.search-said:empty { display: none; }
.local { color: var(--quiet); font-size: 0.9375rem; }
.local::before { content: "("; }
.local::after { content: ")"; }
@media (max-width: 60rem) {
  .menu-list { position: static; min-inline-size: 0; margin-block-start: 4px; }
}
@media (max-width: 45rem) {
  html:has(.page-note[data-built-at]:not([hidden])) { scroll-padding-block-end: 9rem; }
  html:has(.page-note[data-built-at]:not([hidden])) body { padding-block-end: 9rem; }
  .brand { padding-block-end: 0.25rem; }
  .nav { column-gap: 1.1rem; padding-block-end: 0.25rem; }
  .nav a { padding-block: 0.5rem 0.3rem; }
}
`;
