/** What needs hands, the working groups, themes. */
export const WORK = `
.how { max-inline-size: 48rem; margin-block: 1.25rem; }
.how ol { padding-inline-start: 1.5rem; display: grid; gap: 0.35rem; }
.how.box { margin-block: 1.75rem; }
.asking { list-style: none; padding: 0; display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
.hand-lists { display: grid; gap: 0 var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
.group-wide { grid-column: 1 / -1; }
.how h2 { font-size: 1.375rem; }
.ask { display: grid; gap: 0.6rem; align-content: start; border: 1px solid var(--line); border-block-start: 3px solid var(--accent); padding: 1.25rem; background: var(--page); }
.group-hands > h2 + *, .group > h2 + *, .group-head + * { margin-block-start: 1rem; }
.ask .asks { margin-block: 0.25rem; }
.take { font-size: 0.9375rem; }
.take code { white-space: nowrap; }
.asks { display: grid; gap: 0.9rem; }
.asks > li { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
code, pre { direction: ltr; unicode-bidi: isolate; }
code { font: 0.9375em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; border: 1px solid var(--line); border-radius: 2px; padding: 0.05rem 0.35rem; background: var(--band); }
.team { gap: 0.55rem; grid-template-rows: auto auto auto 1fr auto; }
.team h2 { font-size: 1.375rem; }
.team .title { font-weight: 400; }
.teams { margin-block: 2rem; }
.group-top { display: grid; gap: 0.6rem; padding-block: 1.5rem 2.25rem; }
.group-top .lead { margin-block: 0; color: var(--text); }
@media (min-width: 60rem) {
  .group-hands:has(.how) { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); column-gap: var(--gap); align-items: start; }
  .group-hands > h2, .group-hands > .more { grid-column: 1 / -1; }
  .group-hands > .how { grid-column: 2; margin-block: 1rem; }
  .group-hands > .asking { grid-column: 1; grid-row: 2; margin-block-start: 1rem; }
  .two-up { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; }
}
.stage-name { flex-wrap: wrap; }
.stage-name .hold { margin-block-start: 0; }
.queue .line td { background: var(--band); border-block: 2px solid var(--line); padding-inline: 0.75rem; }
@media (max-width: 45rem) {
  .nav { column-gap: 0.75rem; padding-block-end: 0.35rem; }
  .nav a { padding-block: 0.3rem 0.2rem; font-size: 0.9375rem; border-block-end-width: 2px; }
  .rows td[data-head]::before { content: attr(data-head) ": "; color: var(--quiet); font-size: 0.9375rem; }
  .rows td[data-head] .facts { display: inline; }
  .rows td[data-head] .facts > span { margin-inline-end: 0.85rem; }
}
`;
