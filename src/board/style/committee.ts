/** The committee, its decisions, its seats. */
export const COMMITTEE = `
.says { padding-inline-start: 1.25rem; display: grid; gap: 0.45rem; }
.stack { display: grid; gap: 2.5rem; align-content: start; }
.stack section > * + * { margin-block-start: 0.9rem; }
.also { margin-block: 2rem 0.5rem; }
.rules { list-style: none; padding: 0; margin-block-start: 1.75rem; }
.rules li > * + * { margin-block-start: 0.9rem; }
.figures-row { display: grid; gap: 1rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); margin-block-start: 1rem; }
.figures-row li { padding-block-end: 0.6rem; }
.figures-row .quiet { display: block; font-size: 0.9375rem; }
.tally { font-variant-numeric: tabular-nums; }
.decisions { margin-block-start: 1rem; }
.decisions caption { text-align: start; padding-block-end: 0.5rem; }
.seat-name { display: block; font-weight: 400; color: var(--quiet); font-size: 0.9375rem; }
.decision { display: grid; gap: 0.75rem; padding-block: 2rem; border-block-start: 1px solid var(--line); max-inline-size: 52rem; scroll-margin-block-start: 1rem; }
.decision h2 { font-size: 1.375rem; }
.decision .title { font-weight: 400; }
.lead ~ .decision:first-of-type { margin-block-start: 1rem; }
.decision-rules { font-size: 0.9375rem; }
.decision:target { background: var(--band); outline: 2px solid var(--accent); outline-offset: 8px; }
@media (min-width: 60rem) {
  .decisions th:first-child { inline-size: 30%; }
  .decisions th:nth-child(2) { inline-size: 16%; }
  .decisions th:nth-child(3) { inline-size: 17%; }
  .decisions th:nth-child(5) { inline-size: 8%; }
  .roster th:first-child { inline-size: 30%; }
}
@media (max-width: 45rem) {
  .decisions tr, .roster tr { display: flex; flex-wrap: wrap; gap: 0.25rem 0.85rem; align-items: center; }
  .decisions th, .roster th { flex-basis: 100%; }
  .decisions td:last-child { flex-basis: 100%; }
}
`;
