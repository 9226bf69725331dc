/** Colours, type and space. Flat colours of our own; each pair that is used together has a contrast of 4.5 or more. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --text: #202122;
  --quiet: #54595d;
  --page: #fff;
  --band: #f8f9fa;
  --line: #c8ccd1;
  --line-soft: #dadde3;
  --line-strong: #72777d;
  --accent: #36c;
  --accent-strong: #2a4b8d;
  --on-accent: #fff;
  --river: #d9e2f4;
  --good: #177860;
  --bad: #b32d23;
  --neutral: #54595d;
  --on-sign: #fff;
  --mark-a: #9f3526;
  --serif: "Linux Libertine", "Libertinus Serif", Georgia, "Noto Serif", "Noto Naskh Arabic", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Liberation Sans", sans-serif;
  --gap: 1.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #eaecf0;
    --quiet: #a9b0b8;
    --page: #101418;
    --band: #1d2023;
    --line: #54595d;
    --line-soft: #3a3f45;
    --line-strong: #8a9097;
    --accent: #8ba6ec;
    --accent-strong: #b3c6f4;
    --on-accent: #101418;
    --river: #2c3440;
    --good: #36b592;
    --bad: #fa7f6f;
    --neutral: #a9b0b8;
    --on-sign: #101418;
    --mark-a: #e0604c;
  }
}
:lang(hi), :lang(mr), :lang(ne), :lang(sa), :lang(bn), :lang(as), :lang(gu), :lang(pa), :lang(ta), :lang(te), :lang(kn), :lang(ml), :lang(or), :lang(si), :lang(th), :lang(lo), :lang(km), :lang(my), :lang(bo) { line-height: 1.75; }
:is(h1, h2):lang(ar), :is(h1, h2):lang(fa) { line-height: 1.5; }
:is(em, i, .question, .headline-unknown):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(hi), :lang(bn), :lang(my), :lang(km), :lang(th), :lang(zh), :lang(ja), :lang(ko)) { font-style: normal; }
:lang(ur), :lang(ks), :lang(pnb), :lang(skr) { line-height: 2.2; --serif: "Noto Nastaliq Urdu", "Noto Naskh Arabic", serif; --sans: "Noto Nastaliq Urdu", "Noto Naskh Arabic", sans-serif; }
`;
