/** Paper, forced colours and readers who want nothing to move. */
export const PRINT = `
@page { margin: 16mm 14mm; }
@media print {
  :root { --page: #fff; --band: #fff; --text: #000; --quiet: #333; --line: #999; --line-soft: #bbb; --accent: #1f4ea8; --accent-strong: #1f4ea8; --good: #0f5c49; --bad: #8f1f17; --on-accent: #fff; --on-sign: #fff; --river: #d9e2f4; --line-strong: #555; --neutral: #333; --mark-a: #8a2c20; color-scheme: light; }
  .skip, .top-tools, .top-nav, .buttons, .button, .search, .search-form, .page-note, .follow, .ways-head, .foot nav, section:has(> #follow) { display: none; }
  .card, .entry, .case, .box, .ballot, .leg, .rows tr, .history li, .changes li, .finished, figure { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
  main a { color: inherit; }
  .part { padding-block: 1.25rem; }
  .wrap { padding-inline: 0; }
  body { font-size: 10.5pt; }
}
@media (forced-colors: active) {
  svg { --page: Canvas; --band: Canvas; --text: CanvasText; --quiet: CanvasText; --line: CanvasText; --line-soft: CanvasText; --line-strong: CanvasText; --accent: CanvasText; --accent-strong: CanvasText; --on-accent: Canvas; --river: Canvas; --good: CanvasText; --bad: CanvasText; --neutral: CanvasText; --on-sign: Canvas; --mark-a: CanvasText; }
  .river { stroke: CanvasText; }
  .map-land { stroke: GrayText; }
  .nav a, .menu-list a { border-color: Canvas; }
  .nav a[aria-current], .menu-list a[aria-current] { border-color: Highlight; }
}
@media (prefers-reduced-motion: no-preference) {
  a, .button { transition: color 0.12s, border-color 0.12s, background-color 0.12s; }
}
`;
