/** Paper, forced colours and readers who want nothing to move. */
export const PRINT = `
@media print {
  :root { --page: #fff; --band: #fff; --text: #000; --quiet: #333; }
  .skip, .nav, .buttons, .button, .foot-links { display: none; }
  .card, .entry, .ballot, .leg, .rows tr, .history li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .reading a[href^="https"]::after, .request-head a[href^="https"]::after { content: " (" attr(href) ")"; font-size: 0.8em; }
  body { font-size: 11pt; }
}
@media (forced-colors: active) {
  .glyph-ring, .glyph-disc, .vote-empty, .vote-outline, .vote-strike, .vote-line, .glyph-tick, .glyph-tick-on-disc { stroke: CanvasText; }
  .glyph-part, .river, .bar { fill: CanvasText; }
  .vote-body, .glyph-disc { fill: Canvas; stroke: CanvasText; }
  .table-number, .table-of { fill: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) {
  a, .button { transition: color 0.12s, border-color 0.12s, background-color 0.12s; }
}
`;
