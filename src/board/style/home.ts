/** The first page, and lists of requests. */
export const HOME = `
.hero { border-block-start: 0; padding-block: clamp(2rem, 1rem + 4vw, 4rem) clamp(1.75rem, 1rem + 2vw, 2.5rem); }
.hero h1 { margin-block-start: 0.5rem; }
.path { position: relative; margin-block-start: 2.75rem; }
.river { margin: 0; position: absolute; inset-inline: 0; inset-block-start: 0; inline-size: 100%; block-size: 40px; fill: var(--river); display: none; }
[dir="rtl"] .river { transform: scaleX(-1); }
.stations { display: grid; }
.station { display: grid; grid-template-columns: 1fr auto; align-items: center; padding-block: 0.3rem; border-block-end: 1px solid var(--line-soft); }
.station-at { display: grid; grid-template-columns: 28px min(2.5rem, 15vw) 1fr; align-items: center; gap: min(0.75rem, 3vw); color: inherit; text-decoration: none; min-block-size: 44px; }
a.station-at:hover .station-title { text-decoration: underline; }
.station .glyph { inline-size: 26px; block-size: 26px; }
.station-count { font: 400 1.5rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.station-title { font-weight: 700; line-height: 1.35; }
.station-note { font-size: 0.875rem; color: var(--quiet); }
.station-empty .station-count, .station-empty .station-title { color: var(--quiet); font-weight: 400; }
.exits { margin-block-start: 1.75rem; font-size: 0.9375rem; display: flex; flex-wrap: wrap; gap: 0.1rem 0.75rem; }
.exits + .exits { margin-block-start: 0.35rem; }
.exits a { color: inherit; padding-block: 0.2rem; }
.hero .note { margin-block-start: 1.75rem; }
.hero .note-strong { margin-block: 0 1.5rem; }
.part-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 0.75rem 2rem; margin-block-end: 1.5rem; }
.cards { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.more { margin-block-start: 1.25rem; }
.card { border: 1px solid var(--line); border-block-start: 3px solid var(--accent); padding: 1.25rem; display: flex; flex-wrap: wrap; align-content: start; justify-content: space-between; gap: 0.75rem; background: var(--page); }
.card > h3 { flex: 1 1 100%; }
.card-text { flex: 1 1 9.5rem; display: grid; gap: 0.55rem; align-content: start; }
.card-text .stand { font-size: 0.9375rem; margin-block-start: auto; }
.card-seats { display: block; max-inline-size: 100%; align-self: center; margin-inline: auto; }
.card .seats { inline-size: 8.5rem; }
.card:only-child { gap: 1.5rem 3rem; padding: 1.75rem; }
.card:only-child .card-text { flex-basis: 18rem; max-inline-size: 44rem; }
.card:only-child h3 { font-size: 1.25rem; }
.card:only-child .stand { font-size: 1.0625rem; margin-block-start: 0.35rem; }
.card:only-child .seats { inline-size: 13rem; }
.columns { display: grid; gap: 2.5rem var(--gap); grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.column-head { display: flex; align-items: center; gap: 0.6rem; padding-block-end: 0.5rem; border-block-end: 2px solid var(--line); }
.column-count { margin-inline-start: auto; font: 400 1.25rem/1 var(--serif); color: var(--quiet); }
.column > p { padding-block-start: 0.9rem; }
.entry { padding-block: 0.9rem; border-block-end: 1px solid var(--line-soft); }
.finished { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.9rem; }
.finished .glyph { margin-block-start: 0.35rem; }
.stack { display: grid; gap: 2.5rem; align-content: start; }
.changes { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); margin-block-start: 1rem; }
.changes li { padding-block: 0.8rem; border-block-start: 1px solid var(--line); }
.changes li > time { color: var(--quiet); font-size: 0.9375rem; }
.changes .title { font-weight: 400; color: var(--quiet); font-size: 0.9375rem; }
.changes .title > bdi { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.ways { display: grid; gap: 2rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); margin-block-start: 1.5rem; counter-reset: way; }
.ways > li { counter-increment: way; display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 1rem; row-gap: 0.25rem; align-content: start; }
.ways > li::before { content: counter(way); grid-row: span 5; font: 400 2.25rem/1.2 var(--serif); color: var(--accent); min-inline-size: 1.5rem; }
.ways a { padding-block: 0.2rem; }
.next { margin-block-start: 0.3rem; }
.excerpt { margin-block-start: 0.3rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.hold { display: inline-block; margin-block-start: 0.4rem; border: 1px solid var(--line); border-radius: 2px; padding: 0 0.5rem; font-size: 0.875rem; }
.reach { display: grid; gap: 1.5rem 4rem; align-items: center; margin-block-start: 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); column-gap: 1.5rem; margin-block-end: 0.75rem; }
.figures li { border-block-end: 1px solid var(--line); }
.figures a { display: block; padding-block: 0.5rem; color: inherit; text-decoration: none; }
.figures a:hover .quiet { text-decoration: underline; }
.figure { display: block; font: 400 2.25rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.jump { margin-block: 0.75rem 0; }
.jump a { padding-block: 0.2rem; }
.group { margin-block-start: 2.75rem; }
.group-head { display: flex; align-items: center; gap: 0.7rem; font-size: 1.5rem; padding-block-end: 0.5rem; }
@media (min-width: 60rem) {
  .reach { grid-template-columns: minmax(0, 1fr) 12rem; }
  .figures { grid-template-columns: 1fr; }
  .river { display: block; }
  .stations { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); position: relative; }
  .station { display: block; border: 0; padding: 0; text-align: center; }
  .station-at { display: block; padding-inline: 0.35rem; }
  .station .glyph { display: block; margin-inline: auto; inline-size: 40px; block-size: 40px; }
  .station-count { display: block; font-size: 2.25rem; margin-block-start: 0.35rem; }
  .station-title, .station-note { display: block; }
  .exits { justify-content: center; }
  .column-wide { grid-column: span 2; }
  .column-wide .entries { display: grid; grid-template-columns: 1fr 1fr; column-gap: var(--gap); }
}
`;
