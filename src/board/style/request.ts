/** The page of one request. */
export const REQUEST = `
.request-head { padding-block: 1.25rem 2.25rem; display: grid; gap: 0.9rem; }
.request-head h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.75rem); text-align: start; }
.crumbs { display: flex; flex-wrap: wrap; column-gap: 0.6rem; font-size: 0.9375rem; color: var(--quiet); }
.crumbs li + li::before { content: "/"; margin-inline-end: 0.6rem; color: var(--quiet); }
.now { border-block-start: 3px solid var(--accent); max-inline-size: 48rem; margin-block-start: 0.75rem; }
.now-seats { display: none; }
.now h2 { font-size: 1.375rem; }
.reading > section { padding-block-start: 2.5rem; }
.reading > section > * + * { margin-block-start: 1rem; }
.reading > section > h3 + * { margin-block-start: 0.25rem; }
.reading > section > .user-text + h3 { margin-block-start: 1.25rem; }
.reading .user-text, .reading .note { max-inline-size: 46rem; }
.reading section section h3 { margin-block-end: 0.25rem; }
.journey { display: grid; }
.leg { display: grid; grid-template-columns: auto 1fr; column-gap: 0.9rem; padding-block: 0.55rem; border-block-end: 1px solid var(--line-soft); align-items: center; }
.leg .glyph { grid-row: span 3; align-self: start; margin-block-start: 0.1rem; }
.leg-title { font-weight: 700; line-height: 1.35; }
.leg-place, .leg-typical, .leg time { color: var(--quiet); font-size: 0.9375rem; grid-column: 2; }
.leg-now .leg-place, .leg-left .leg-place { color: var(--text); font-weight: 700; }
.leg-skipped .leg-title, .leg-to-come .leg-title { font-weight: 400; color: var(--quiet); }
.leg-skipped .glyph-ring, .leg-to-come .glyph-ring, .leg-to-come .glyph-disc { stroke: var(--line-strong); stroke-width: 1.5; fill: var(--page); }
.leg-skipped .glyph-part, .leg-to-come .glyph-part { fill: var(--line); }
.leg-to-come .glyph-tick, .leg-to-come .glyph-tick-on-disc, .leg-skipped .glyph-tick { stroke: var(--line-strong); }
.ballot { border: 1px solid var(--line); padding: 1.5rem; }
.ballot > * + * { margin-block-start: 1rem; }
.ballot-head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1.5rem; }
.ballot-head > div { flex: 1 1 20rem; }
.ballot-head .question { margin-block-end: 0.5rem; }
.ballot-head .seats { margin-inline: auto; }
.outcome { border: 1px solid currentcolor; border-radius: 2px; padding: 0.05rem 0.6rem; }
.outcome-passed { color: var(--good); }
.outcome-rejected { color: var(--bad); }
.terms { margin-block-start: 0.6rem; color: var(--quiet); font-size: 0.9375rem; }
.terms li { padding-block: 0.1rem; }
.otherwise { border-block-start: 1px solid var(--line-soft); padding-block-start: 0.9rem; }
.now h3 { margin-block-start: 1.1rem; }
.request-facts a { color: inherit; }
.user-text > * + * { margin-block-start: 0.75rem; }
.user-text ul, .user-text ol { padding-inline-start: 1.5rem; }
.user-text blockquote { margin-inline: 0; border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; color: var(--quiet); }
.user-text hr { border: 0; border-block-start: 1px solid var(--line); }
.scroll { overflow-x: auto; max-inline-size: 100%; }
.scroll table { border-collapse: collapse; }
.scroll th, .scroll td { border: 1px solid var(--line); padding: 0.35rem 0.75rem; text-align: start; vertical-align: top; min-inline-size: 6rem; }
.scroll pre { margin: 0; padding: 0.75rem 1rem; background: var(--band); border: 1px solid var(--line-soft); inline-size: max-content; min-inline-size: 100%; }
.scroll pre code { border: 0; padding: 0; background: none; }
.snippet { margin-block-start: 0.5rem; max-inline-size: 48rem; }
.badge { block-size: 20px; inline-size: auto; display: block; }
.follow-ways a { display: inline-block; padding-block: 0.3rem; }
.concern-open { border-inline-start-color: var(--bad); }
.advice > * + * { margin-block-start: 0.35rem; }
.advice { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; max-inline-size: 48rem; }
.history li { display: grid; gap: 0 1.5rem; padding-block: 0.6rem; border-block-end: 1px solid var(--line-soft); }
.history time { color: var(--quiet); font-size: 0.9375rem; }
.history li > span > time { font-size: inherit; color: inherit; }
li:target, section:target { background: var(--band); outline: 2px solid var(--accent); outline-offset: 6px; }
@media (min-width: 60rem) {
  .now-row { display: grid; grid-template-columns: minmax(0, 48rem) minmax(0, 1fr); gap: 2rem; align-items: center; }
  .now-seats { display: block; }
  .now-seats .seats { inline-size: 14rem; margin-inline: auto; }
  .journey { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 1rem; }
  .leg { display: block; border: 0; border-block-start: 2px solid var(--line-soft); padding-block-start: 0.8rem; }
  .leg-done, .leg-now, .leg-left { border-block-start-color: var(--accent); }
  .leg > span, .leg > time { display: block; }
  .leg .glyph { display: block; margin-block-end: 0.4rem; }
  .history li { grid-template-columns: 14rem 1fr; }
}
`;
