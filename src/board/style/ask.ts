/** Dates, the drop-in hour, and the ways to ask for help. */
export const ASK = `
.dated { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: start; }
.dated-text { flex: 1 1 14rem; display: grid; gap: 0.6rem; }
.leaf { flex: none; inline-size: 7rem; border: 1px solid var(--line); border-radius: 2px; text-align: center; background: var(--page); line-height: 1.3; }
.leaf > span { display: block; }
.leaf-weekday { background: var(--accent); color: var(--on-accent); font-size: 0.875rem; padding-block: 0.3rem; padding-inline: 0.25rem; }
.leaf-day { font: 400 2.5rem/1.2 var(--serif); font-variant-numeric: tabular-nums; padding-block-start: 0.35rem; }
.leaf-month { font-size: 0.9375rem; padding-block-end: 0.5rem; }
.cities { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); column-gap: 1.5rem; margin: 0; font-size: 0.9375rem; }
.cities > div { display: flex; justify-content: space-between; gap: 0.75rem; border-block-end: 1px solid var(--line-soft); padding-block: 0.2rem; }
.cities dd { margin: 0; font-variant-numeric: tabular-nums; }
.ask-ways { display: grid; gap: var(--gap); margin-block-start: 2rem; }
.way > div > * + * { margin-block-start: 0.9rem; }
.way-first { border-block-start: 3px solid var(--accent); }
.way summary { font-weight: 700; padding-block: 0.4rem; cursor: pointer; }
.questions { display: grid; gap: 0.4rem; padding-inline-start: 2rem; margin-block-start: 0.75rem; }
.questions ul { padding-inline-start: 1.25rem; }
.thens { padding-inline-start: 1.5rem; display: grid; gap: 0.6rem; }
.split > section > h2 + * { margin-block-start: 1rem; }
.thens ~ * { margin-block-start: 1.25rem; }
.waits { display: grid; margin: 1.25rem 0 0; max-inline-size: 26rem; }
.waits > div { display: flex; justify-content: space-between; gap: 1rem; border-block-end: 1px solid var(--line-soft); padding-block: 0.3rem; }
.waits dd { margin: 0; color: var(--quiet); text-align: end; }
.example { color: var(--quiet); }
@media (min-width: 60rem) {
  .ask-ways { grid-template-columns: 1fr 1fr; }
  .way-first { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem 3.5rem; padding: 2rem; }
  .way-first > * { margin: 0; }
  .way-first > details { grid-column: 1 / -1; }
}
`;
