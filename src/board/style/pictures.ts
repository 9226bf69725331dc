/** Charts, maps and the pages of figures. */
export const PICTURES = `
figure { margin: 0; }
.map { margin-block-start: 1rem; }
.map svg { display: block; inline-size: 100%; block-size: auto; }
.map-land { fill: none; stroke: var(--line); stroke-width: 4.4; stroke-linecap: round; stroke-dasharray: 0 8; }
.map-place { fill: var(--accent); stroke: var(--page); stroke-width: 1.5; }
.map-number { fill: var(--on-accent); font: 700 12px var(--sans); text-anchor: middle; dominant-baseline: central; }
.map figcaption { font-size: 0.9375rem; margin-block-start: 0.75rem; }
.chart { margin-block-start: 1.5rem; }
.chart caption, .chart figcaption { text-align: start; font-weight: 700; padding-block-end: 0.5rem; }
.charts { display: grid; gap: 1rem 4rem; align-items: start; }
.bar-table { inline-size: 100%; border-collapse: collapse; }
.bar-table th, .bar-table td { text-align: start; font-weight: 400; padding-block: 0.3rem; vertical-align: baseline; }
.bar-table th { inline-size: 40%; padding-inline-end: 1rem; }
.bar-table .bar-cell { display: grid; grid-template-columns: minmax(0, 1fr) 3ch; align-items: center; gap: 0.6rem; font-variant-numeric: tabular-nums; text-align: end; }
.bar-table .bar { inline-size: 100%; block-size: 10px; fill: var(--accent); }
[dir="rtl"] .bar-table .bar, [dir="rtl"] .stacked { transform: scaleX(-1); }
.bar-table .bar-behind { inline-size: 8.5rem; padding-inline-start: 1rem; }
.behind { font-size: 0.875rem; }
.which a { display: inline-block; padding: 0.2rem 0.15rem; }
.behind summary, .numbers summary { color: var(--accent); cursor: pointer; padding-block: 0.2rem; }
.time-columns { display: flex; align-items: flex-start; gap: clamp(2px, 1vw, 12px); max-inline-size: 60rem; }
.time-column { flex: 1; min-inline-size: 0; max-inline-size: 5rem; display: flex; flex-direction: column; text-align: center; font-size: 0.8125rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
.time-column svg { inline-size: 100%; block-size: 8rem; fill: var(--accent); border-block-end: 1px solid var(--line-strong); }
.time-count { font-weight: 700; min-block-size: 1.5em; }
.time-name { color: var(--quiet); overflow: hidden; }
.stacked { display: block; inline-size: 100%; block-size: 16px; }
.shares .stacked { block-size: 28px; }
.fill-good { fill: var(--good); stroke: var(--good); }
.fill-full { fill: var(--accent); stroke: var(--accent); }
.fill-hollow { fill: var(--page); stroke: var(--text); }
.fill-dashed { fill: var(--page); stroke: var(--line-strong); stroke-dasharray: 3 3; }
.stacked rect, .stacked-key rect { stroke-width: 2; vector-effect: non-scaling-stroke; }
.equity { inline-size: 100%; border-collapse: collapse; }
.equity th, .equity td { text-align: start; vertical-align: top; padding-block: 0.5rem; padding-inline-end: 1rem; border-block-end: 1px solid var(--line-soft); font-weight: 400; }
.equity thead th, .all-figures thead th { font-size: 0.875rem; color: var(--quiet); vertical-align: bottom; overflow-wrap: normal; }
.equity tbody th { inline-size: 40%; }
.equity + p, .chart + p, .bar-table + p, p + .legend { margin-block-start: 0.6rem; }
.equity .stacked { margin-block-start: 0.25rem; }
.equity td { font-variant-numeric: tabular-nums; }
.headline { display: grid; gap: 2rem 3rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); margin-block: 2rem; }
.headline li { border-block-start: 3px solid var(--accent); padding-block-start: 0.75rem; font-size: 0.9375rem; }
.headline h3 { font-size: 1rem; }
.headline-value { font: 400 3rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.headline-unknown { font: italic 400 1.25rem/1.5 var(--serif); min-block-size: 3.6rem; color: var(--quiet); }
.years { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.years a { display: block; padding-block: 0.5rem; text-decoration: none; border-block-end: 3px solid transparent; }
.years a[aria-current] { color: inherit; font-weight: 700; border-color: var(--accent); }
.all-figures { border-collapse: collapse; inline-size: 100%; margin-block-start: 1rem; }
.all-figures th, .all-figures td { text-align: start; vertical-align: top; padding-block: 0.6rem; padding-inline-end: 1.5rem; border-block-end: 1px solid var(--line-soft); }
.all-figures th { overflow-wrap: normal; }
.all-figures tbody th { font-weight: 700; inline-size: 22%; }
.all-figures td { font-variant-numeric: tabular-nums; }
.shares + .how-facts { margin-block-start: 1.25rem; }
@media (min-width: 60rem) {
  .charts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (max-width: 30rem) {
  .time-columns:has(> :nth-child(9)) .time-name { writing-mode: vertical-rl; align-self: center; padding-inline-start: 0.25rem; }
}
@media (max-width: 45rem) {
  .map-number { display: none; }
  .map-place { stroke: var(--accent); stroke-width: 8; }
  .bar-table tr, .equity tr, .all-figures tr { display: flex; flex-wrap: wrap; align-items: baseline; }
  .equity thead, .all-figures thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .bar-table tbody th { inline-size: 45%; }
  .bar-table td.bar-cell { inline-size: 55%; align-self: center; }
  .bar-table td.bar-behind { inline-size: 100%; padding: 0; }
  .equity tr, .all-figures tr { border-block-end: 1px solid var(--line-soft); padding-block: 0.4rem; }
  .equity tbody th, .all-figures tbody th { inline-size: 100%; }
  .equity th, .equity td, .all-figures th, .all-figures td { border: 0; padding-block: 0.15rem; }
  .equity td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-size: 0.875rem; }
  .equity td { padding-inline-end: 0.75rem; }
}
`;
