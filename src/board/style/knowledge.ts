/** Lists of requests and of cases, with the ways to their parts, and the search. */
export const KNOWLEDGE = `
.signs { position: absolute; }
.facets { display: grid; gap: 1.1rem; padding-block: 1.25rem; margin-block-end: 1.5rem; border-block: 1px solid var(--line-soft); }
.facet-row { display: grid; gap: 0.25rem 1.25rem; align-items: start; }
.facet-head { font: 700 0.9375rem/1.5 var(--sans); color: var(--quiet); padding-block: 0.3rem; }
.facet-folds { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: start; }
.facet-fold[open] { flex-basis: 100%; order: -1; }
.facet-fold summary { cursor: pointer; inline-size: fit-content; padding: 0.45rem 0.9rem; border: 1px solid var(--line); border-radius: 2px; min-block-size: 44px; display: flex; align-items: baseline; gap: 0.6rem; }
.facet-fold summary::before { content: ""; align-self: center; inline-size: 0.45rem; block-size: 0.45rem; border: solid currentcolor; border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); }
.facet-fold[open] summary::before { transform: rotate(-135deg) translate(-2px, -2px); }
.facet-fold .chips { padding-block: 0.75rem 0.25rem; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 0.5rem; }
.chip { display: inline-flex; align-items: baseline; gap: 0.6rem; padding: 0.2rem 0.75rem; border: 1px solid var(--line); border-radius: 2px; color: inherit; text-decoration: none; background: var(--page); }
.chip:hover { border-color: var(--accent); color: var(--accent-strong); }
.chip .column-count, .facet-fold .column-count { font-size: 1.0625rem; }
.facet-title { display: flex; align-items: center; gap: 0.9rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.75rem); margin-block-start: 0.75rem; }
.requests .stage-name { flex-wrap: nowrap; align-items: start; }
.requests .stage-name .glyph { margin-block-start: 0.15rem; }
.pager { margin-block-start: 2rem; }
.pager ol { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.pager a { display: inline-flex; align-items: center; justify-content: center; min-inline-size: 44px; min-block-size: 44px; border: 1px solid var(--line); border-radius: 2px; text-decoration: none; }
.pager a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.list-head { display: flex; align-items: baseline; gap: 0.75rem; }
.list-head .column-count { margin: 0; font-size: 1.5rem; }
.cases { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); margin-block-start: 1rem; }
.case { padding-block: 1.1rem; border-block-end: 1px solid var(--line-soft); display: grid; gap: 0.2rem; align-content: start; }
.case h3 { font: 400 1.25rem/1.35 var(--serif); }
.case h3 .title { font-weight: inherit; }
.case-steps { display: grid; gap: 0.35rem; }
.case-steps time { color: var(--quiet); }
.search-form { display: flex; flex-wrap: wrap; gap: 0.9rem 1.25rem; margin-block: 0 1.5rem; align-items: end; }
.search-form[hidden] { display: none; }
.search-form > * + * { margin-block-start: 0; }
.search-form > [role="status"] { flex-basis: 100%; }
.search-form > [role="status"]:empty { position: absolute; }
.field { display: grid; gap: 0.25rem; flex: 1 1 10rem; }
.field:first-child { flex-basis: 100%; }
.field label { font-size: 0.9375rem; color: var(--quiet); }
.field input, .field select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line-strong); border-radius: 2px; padding: 0.5rem 0.75rem; min-block-size: 44px; inline-size: 100%; }
.found { margin-block-end: 2rem; }
.found li { padding-block: 0.5rem; border-block-end: 1px solid var(--line-soft); }
@media (min-width: 45.01rem) {
  .case-steps li { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 1.25rem; }
  .facet-row { grid-template-columns: 8.5rem minmax(0, 1fr); }
}
@media (min-width: 60rem) {
  .requests th:first-child { inline-size: 40%; }
  .requests th:nth-child(2) { inline-size: 19%; }
  .requests th:last-child { inline-size: 15%; }
}
@media (max-width: 45rem) {
  .requests .stage-name { margin-block-start: 0.15rem; }
}
`;
