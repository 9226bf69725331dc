/** The poster: one sheet, A3 to A0, landscape; on screens a page like the others. */
export const POSTER = `
.poster-head { border-block-end: 3px solid var(--accent); padding-block-end: 0.75rem; margin-block-end: 1.5rem; }
.poster-head p { font: 400 1.375rem/1.3 var(--serif); color: var(--quiet); }
.poster-note { margin-block-end: 2rem; }
.poster h2 { font-size: 1.5rem; margin-block-end: 0.5rem; }
.poster-columns > div > section + section { margin-block-start: 1.75rem; }
.poster ul:not(.plain) { margin: 0; padding-inline-start: 1.2rem; }
.poster-columns { display: grid; gap: 1.75rem 2.5rem; }
.poster-kinds li { display: flex; justify-content: space-between; gap: 1rem; border-block-end: 1px solid var(--line-soft); padding-block: 0.2rem; }
.poster-figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem 1.5rem; line-height: 1.35; }
.poster .map-number { display: none; }
.poster .map-place { stroke: var(--accent); stroke-width: 8; }
.poster-cases { margin-block-start: 1rem; }
.poster-cases + ul .title { font-weight: 400; }
.poster-contact { display: flex; flex-wrap: wrap; gap: 1rem 2rem; justify-content: space-between; }
.poster-contact > div { flex: 1 1 10rem; }
.qr { inline-size: 9rem; block-size: 9rem; }
.qr-paper { fill: white; }
.qr-ink { fill: black; }
.poster-steps { display: grid; gap: 0.5rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); }
.poster-steps li { display: grid; grid-template-columns: auto 1fr; gap: 0.6rem; align-items: start; line-height: 1.4; }
.poster-steps .quiet { display: block; }
.poster .flow { margin-block-start: 0.75rem; }
@media print, (min-width: 60rem) {
  .poster-columns { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .poster-columns > div { grid-row: 1; }
  .poster-flow { grid-row: 2; grid-column: 1 / -1; }
  .poster-steps { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
}
@page poster { size: A3 landscape; margin: 12mm; }
@media print {
  .poster { zoom: 0.72; }
  .poster .flow { display: grid; }
  .poster .map svg { max-inline-size: 26rem; }
  .poster .flow-box { flex-direction: row; flex-wrap: wrap; align-content: center; align-items: center; gap: 0 0.5rem; }
  .poster a[href^="http"]::after { content: none; }
  body:has(.poster) { page: poster; display: block; min-block-size: 0; }
  body:has(.poster) :is(.top, .foot, .poster-note, .follow) { display: none; }
  body:has(.poster) :is(.wrap, .part) { max-inline-size: none; padding: 0; }
}
`;
