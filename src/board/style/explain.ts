const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Places of the picture of the workflow: there are no style attributes, so each has a class. */
const PLACES = [
  ...upTo(12).map((n) => `.flow-columns-${n} { grid-template-columns: 7.5rem repeat(${n}, minmax(0, 1fr)); }`),
  ...upTo(12).map((n) => `.flow-column-${n} { grid-column: ${n + 1}; }`),
  ...upTo(6).map((n) => `.flow-lanes-${n} { grid-template-rows: repeat(${n}, minmax(4.5rem, 1fr)); }`),
  ...upTo(6).map((n) => `.flow-row-${n} { grid-row: ${n}; }`),
].join("\n");

/** How it works, and the pages about the desk. */
export const EXPLAIN = `
.flow { display: none; position: relative; font-size: 0.875rem; line-height: 1.4; margin-block: 2rem 1rem; }
.flow-lane { grid-column: 1 / -1; border-block-end: 1px solid var(--line-soft); display: flex; align-items: center; }
.flow-lane:nth-child(odd) { background: var(--band); }
.flow-lane:first-child { border-block-start: 1px solid var(--line-soft); }
.flow-lane span { inline-size: 7.5rem; font-weight: 700; padding-inline: 0.5rem; }
.flow-box { position: relative; z-index: 1; margin-block: 0.9em; margin-inline: 8%; padding: 0.5rem 0.6rem; background: var(--page); border: 2px solid var(--accent); border-radius: 2px; display: flex; flex-direction: column; justify-content: center; align-items: flex-start; gap: 0.1rem; hyphens: auto; overflow-wrap: break-word; }
.flow-box .quiet { font-size: 0.8125rem; line-height: 1.3; }
.flow-entry { border-color: var(--line-strong); }
.flow-done { border-color: var(--good); }
.flow-exit { border: 2px dashed var(--bad); }
.flow-arrows { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; grid-column: 2 / -1; grid-row: 1 / -1; overflow: visible; }
.flow-arrows line, .flow-keys line { stroke: var(--accent); stroke-width: 2; stroke-linecap: square; }
.flow-head path { fill: var(--accent); }
.flow-head { overflow: visible; }
.flow-back line { stroke: var(--neutral); stroke-dasharray: 5 5; }
.flow-back path { fill: var(--neutral); }
.flow-out line { stroke: var(--bad); stroke-dasharray: 2 5; }
.flow-out path { fill: var(--bad); }
.flow-keys { display: none; }
.how-stages { margin-block-start: 1rem; }
.how-stage { display: grid; gap: 0.75rem 3rem; padding-block: 1.5rem; border-block-start: 1px solid var(--line); }
.how-stage h3 { font-size: 1.25rem; }
.how-facts { margin: 0; display: grid; gap: 0.6rem; }
.how-facts > div { display: grid; gap: 0 1.5rem; }
.how-facts dt { color: var(--quiet); font-size: 0.9375rem; }
.how-facts dd { margin: 0; }
.how-facts .plain > li + li { margin-block-start: 0.35rem; }
.how-needs, .how-rule, .how-list { margin-block: 0.2rem; padding-inline-start: 1.2rem; color: var(--quiet); }
.how-rule { color: inherit; }
.how-list { columns: 18rem; column-gap: 3rem; margin-block-start: 0.75rem; }
.how-kinds { display: grid; gap: 1.5rem 3rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); margin-block-start: 1.25rem; }
.wrap.about { max-inline-size: 80rem; }
.about > * { max-inline-size: 44rem; }
.about section { margin-block-start: 2.5rem; }
.about h2 { font-size: 1.5rem; margin-block-end: 0.5rem; }
.about p + p, .about ul + p, .about p + ul { margin-block-start: 0.75rem; }
@media (min-width: 45rem) {
  .how-facts > div { grid-template-columns: 8rem minmax(0, 1fr); }
}
@media (min-width: 60rem) {
  .how-stage { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
  .flow { display: grid; }
  .flow-keys { display: flex; }
}
${PLACES}
`;
