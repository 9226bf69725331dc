/** The page with feeds and files. */
export const DOWNLOADS = `
.files section { margin-block-start: 2.5rem; }
.files section > p { max-inline-size: 46rem; }
.files section > * + * { margin-block-start: 0.75rem; }
.files h3 { margin-block-start: 1.5rem; }
.files .links { columns: 18rem; column-gap: 3rem; }
.files .rows { max-inline-size: 64rem; }
.command { margin: 0; padding: 0.75rem 1rem; border: 1px solid var(--line); background: var(--band); font: 0.9375rem/1.5 ui-monospace, "Liberation Mono", Consolas, monospace; white-space: pre-wrap; text-align: start; max-inline-size: 64rem; }
.command code { border: 0; padding: 0; background: none; font: inherit; }
@media (min-width: 60rem) {
  .files .rows th:first-child { inline-size: 44%; }
  .files .rows th:nth-child(2) { inline-size: 26%; }
}
`;
