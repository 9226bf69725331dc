/** What needs hands, the working groups, themes. */
export const WORK = `
.how { max-inline-size: 48rem; margin-block: 1.25rem; }
.how ol { padding-inline-start: 1.5rem; display: grid; gap: 0.35rem; }
.group:has(.ask) { max-inline-size: 48rem; }
.ask { display: grid; gap: 0.5rem; max-inline-size: 48rem; }
.asks { display: grid; gap: 0.9rem; }
.asks > li { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
code { font: 0.9375em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; border: 1px solid var(--line); border-radius: 2px; padding: 0.05rem 0.35rem; background: var(--band); }
.team { display: grid; gap: 0.6rem; max-inline-size: 48rem; }
.team > .group-head { display: block; font: 400 1.5rem/1.25 var(--serif); }
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
