/** Page, head, foot and the parts that all pages share. Logical properties only, so that a page from right to left mirrors. */
export const FRAME = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; min-block-size: 100vh; display: flex; flex-direction: column; background: var(--page); color: var(--text); font: 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4, p, ul, ol { margin: 0; }
ul, ol { padding-inline-start: 1.25rem; }
ul { list-style-type: disc; }
h1, h2 { font-family: var(--serif); font-weight: 400; line-height: 1.25; }
h1 { font-size: clamp(2rem, 1.2rem + 3.6vw, 3.6rem); text-wrap: balance; font-variant-numeric: tabular-nums; }
h2 { font-size: 1.75rem; }
h2 + * { margin-block-start: 0.4rem; }
h3 { font-size: 1.0625rem; line-height: 1.4; }
h4 { font-size: 1rem; line-height: 1.45; }
bdi { unicode-bidi: isolate; }
svg { flex: none; }
img { max-inline-size: 100%; block-size: auto; }
.wrap { inline-size: 100%; max-inline-size: 80rem; margin-inline: auto; padding-inline: clamp(1rem, 5vw, 4rem); }
.band { background: var(--band); border-block: 1px solid var(--line-soft); }
.part { padding-block: clamp(2.25rem, 1.5rem + 2.5vw, 3.5rem); }
.part + .part { padding-block-start: 0; }
.quiet { color: var(--quiet); }
.small { font-size: 0.9375rem; }
.about { max-inline-size: 46rem; }
.part > nav + h1 { margin-block-start: 0.5rem; }
.lead { font-size: 1.1875rem; max-inline-size: 44rem; margin-block: 0.75rem 1.5rem; color: var(--quiet); }
.note { border-inline-start: 3px solid var(--accent); padding: 0.25rem 0.9rem; color: var(--quiet); max-inline-size: 44rem; }
.note + p { margin-block-start: 0.75rem; }
.note-strong { color: var(--text); border-inline-start-color: var(--bad); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -6rem; background: var(--page); padding: 0.75rem 1rem; border: 1px solid var(--accent); z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
.plain, .dotted, .legend, .cards, .entries, .nav, .foot-links, .languages, .links, .figures, .changes, .ways, .crumbs, .stations, .journey, .history, .terms, .steps { list-style: none; padding: 0; }
.links a { display: inline-block; padding-block: 0.4rem; }
.dotted, .legend, .foot-links { display: flex; flex-wrap: wrap; column-gap: 0.75rem; row-gap: 0.25rem; }
.legend { column-gap: 1.25rem; }
.dotted { column-gap: 1.75rem; padding-inline-start: 0.4rem; margin-inline-start: -0.4rem; overflow-x: clip; }
.dotted > li { position: relative; }
.dotted > li + li::before { content: "·"; position: absolute; inset-inline-start: -1.05rem; color: var(--quiet); }
.split { display: grid; gap: 2.5rem 4rem; }
.split-even { gap: 3rem 3.5rem; }
.box { border: 1px solid var(--line); background: var(--page); padding: 1.5rem; border-radius: 2px; }
.box > * + * { margin-block-start: 0.9rem; }
.button { display: inline-block; padding: 0.7rem 1.25rem; min-block-size: 44px; border: 1px solid var(--line-strong); border-radius: 2px; background: var(--page); color: var(--text); font-weight: 700; text-decoration: none; line-height: 1.3; }
.button:hover { border-color: var(--accent); color: var(--accent-strong); }
.button-main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.button-main:hover { background: var(--accent-strong); color: var(--on-accent); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; }

main { flex: 1; }

.glyph { vertical-align: middle; }
.glyph-ring { fill: var(--page); stroke: var(--accent); stroke-width: 2.4; }
.glyph-part { fill: var(--accent); }
.glyph-done .glyph-ring { stroke: var(--good); }
.glyph-disc { fill: var(--good); stroke: var(--good); stroke-width: 2.4; }
.glyph-tick, .glyph-tick-on-disc { fill: none; stroke: var(--good); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.glyph-tick-on-disc { stroke: var(--on-sign); }
.glyph-exit .glyph-ring { stroke: var(--neutral); }
.glyph-exit .glyph-tick { stroke: var(--neutral); }
.vote-mark { vertical-align: -0.15em; }
.vote-body { fill: var(--neutral); }
.vote-yes .vote-body { fill: var(--good); }
.vote-no .vote-body { fill: var(--bad); }
.vote-line { fill: none; stroke: var(--on-sign); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.vote-empty { fill: var(--page); stroke: var(--line-strong); stroke-width: 1.6; stroke-dasharray: 2.6 2.6; }
.vote-outline { fill: var(--page); stroke: var(--line-strong); stroke-width: 1.6; }
.vote-strike { fill: none; stroke: var(--line-strong); stroke-width: 1.6; }
.legend { font-size: 0.9375rem; }
.legend li { display: flex; align-items: center; gap: 0.45rem; }
.seats { display: block; inline-size: 10rem; max-inline-size: 100%; aspect-ratio: 1; }
.table { fill: var(--band); stroke: var(--line); }
.table-number { font: 400 26px var(--serif); text-anchor: middle; fill: var(--text); }
.table-of { font: 400 11px var(--sans); text-anchor: middle; fill: var(--quiet); direction: ltr; unicode-bidi: isolate; }

.title { color: inherit; font-weight: 700; text-decoration: none; display: block; padding-block: 0.15rem; }
.title:hover { color: var(--accent-strong); text-decoration: underline; }
.title > bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: visible clip; text-align: start; }
[dir="ltr"] .title > bdi[dir="rtl"], [dir="rtl"] .title > bdi[dir="ltr"] { text-align: end; }
.facts { display: flex; flex-wrap: wrap; gap: 0.15rem 0.85rem; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
.stage-name { display: flex; align-items: center; gap: 0.5rem; }
.stage-name > .glyph + span { max-inline-size: calc(100% - 28px); }
.stand { font-weight: 700; }
.leads-to { color: var(--quiet); font-size: 0.875rem; }
.leads-to::before { content: "("; }
.leads-to::after { content: ")"; }
.question { font: italic 400 1.125rem/1.5 var(--serif); }
.user-text > p { text-align: match-parent; }
.rows { inline-size: 100%; border-collapse: collapse; }
.rows th, .rows td { text-align: start; vertical-align: top; padding-block: 0.85rem; padding-inline: 0 1.25rem; border-block-end: 1px solid var(--line-soft); }
.rows thead th { font-size: 0.875rem; color: var(--quiet); font-weight: 400; padding-block: 0.4rem; border-block-end-color: var(--line); }
.rows tbody th { font-weight: 700; }
.rows th p { font-weight: 400; }
.row-stay { display: block; font-size: 0.9375rem; }
@media (min-width: 60rem) {
  .split { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
  .split-even { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
  .rows { table-layout: fixed; }
  .rows th:first-child { inline-size: 50%; }
  .rows th:nth-child(2) { inline-size: 30%; }
  .roll th:first-child, .roll th:nth-child(2) { inline-size: 22%; }
}
@media (max-width: 45rem) {
  .rows thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows tr { display: grid; border-block-end: 1px solid var(--line-soft); padding-block: 0.85rem; row-gap: 0.25rem; }
  .rows th, .rows td { border: 0; padding: 0; }
  .rows td:empty { display: none; }
  .roll tr { grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; }
  .roll td:nth-of-type(n + 2) { grid-column: 1 / -1; }
}
`;
