/** How far the languages are. */
export const LANGUAGES = `
.tongues { max-inline-size: 60rem; margin-block: 0.5rem 1rem; }
.tongues, .tongues th:first-child, .tongues th:nth-child(2) { table-layout: auto; inline-size: auto; }
@media (min-width: 45.01rem) { .tongues td:last-child { min-inline-size: 14rem; } }
.tongues th > span { font-weight: 700; }
.tongue-bar { display: block; margin-block-start: 0.35rem; max-inline-size: 100%; }
.tongue-all { fill: var(--page); stroke: var(--line-strong); }
.tongue-have { fill: var(--good); }
.tongue-help { margin-block: 0.9rem; padding-inline-start: 1.25rem; display: grid; gap: 0.35rem; max-inline-size: 44rem; }
.keys { font: 0.875rem/1.5 ui-monospace, "Liberation Mono", Consolas, monospace; white-space: pre-wrap; margin: 0.5rem 0 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); background: var(--band); }
.tongues summary { cursor: pointer; padding-block: 0.35rem; color: var(--accent); }
`;
