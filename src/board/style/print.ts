/** Paper, forced colours and readers who want nothing to move. */
export const PRINT = `
@page { margin: 16mm 14mm; }
@media print {
  :root { --page: #fff; --band: #fff; --text: #000; --quiet: #333; --line: #999; --line-soft: #bbb; --accent: #1f4ea8; --accent-strong: #1f4ea8; --good: #0f5c49; --bad: #8f1f17; --on-accent: #fff; --on-sign: #fff; --river: #d9e2f4; color-scheme: light; }
  .skip, .top-tools, .top-nav, .buttons, .button, .search, .page-note, .follow, .foot nav { display: none; }
  .card, .entry, .box, .ballot, .leg, .rows tr, .history li, .changes li, .finished, figure { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
  main a { color: inherit; }
  .part { padding-block: 1.25rem; }
  .wrap { padding-inline: 0; }
  body { font-size: 10.5pt; }
}
@media (forced-colors: active) {
  .glyph-ring, .glyph-disc, .vote-empty, .vote-outline, .vote-strike, .vote-line, .glyph-tick, .glyph-tick-on-disc, .icon, .mark-line, .table { stroke: CanvasText; }
  .glyph-part, .bar, .mark-a, .mark-b, .mark-c { fill: CanvasText; }
  .river { fill: none; stroke: CanvasText; }
  .vote .vote-body, .glyph-done .glyph-ring { fill: Canvas; stroke: CanvasText; }
  .glyph-ring, .vote-body, .glyph-disc, .table { fill: Canvas; stroke: CanvasText; }
  .table-number, .table-of { fill: CanvasText; }
  .nav a, .menu-list a { border-color: Canvas; }
  .nav a[aria-current], .menu-list a[aria-current] { border-color: Highlight; }
  .card, .now { border-block-start-color: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) {
  a, .button { transition: color 0.12s, border-color 0.12s, background-color 0.12s; }
}
`;
