const LONGEST = 65_536;

/** Fills a body up to GitHub's limit with the same text. */
export const filledWith = (text: string, start = ""): string =>
  (start + text.repeat(Math.ceil(LONGEST / text.length))).slice(0, LONGEST);

const marks = "\u0301\u0316";

/** Issue bodies that cost careless parsers the square of their length, or more. */
export const HOSTILE_BODIES: readonly { readonly what: string; readonly body: string }[] = [
  { what: "number signs", body: filledWith("#") },
  { what: "empty headings", body: filledWith("### \n") },
  { what: "unknown headings", body: filledWith("### q\n") },
  { what: "headings like labels", body: filledWith("### your name\n\n") },
  { what: "two labels in turn", body: filledWith("### Area\n\n### Your name\n\n") },
  { what: "one label", body: filledWith("### Your name\n") },
  { what: "one label of a dropdown", body: filledWith("### Area\n") },
  { what: "all labels", body: filledWith("### Your name\n\n### Area\n\n### Terms\n\n### Log\n\n") },
  { what: "labels and fences", body: filledWith("### Your name\n```\n### Log\n\n") },
  { what: "blanks after a heading", body: filledWith(" ", "### Your name") },
  { what: "blank lines", body: filledWith("\n", "### Your name") },
  { what: "carriage returns", body: filledWith("\r", "### Your name") },
  { what: "fences", body: filledWith("```\n", "### Log\n\n") },
  { what: "back-ticks", body: filledWith("`", "### Log\n\n") },
  { what: "options", body: filledWith("Fula, Adlam, ", "### Languages\n\n") },
  { what: "options without blanks", body: filledWith("Fula,", "### Languages\n\n") },
  { what: "unknown options", body: filledWith("x, ", "### Languages\n\n") },
  { what: "commas", body: filledWith(", ", "### Languages\n\n") },
  { what: "commas and line ends", body: filledWith(",\n", "### Languages\n\n") },
  { what: "boxes", body: filledWith("- [x] I agree\n", "### Terms\n\n") },
  { what: "unknown boxes", body: filledWith("- [x] q\n", "### Terms\n\n") },
  { what: "lines below a box", body: filledWith("a\n", "### Terms\n\n- [x] I agree\n") },
  { what: "brackets", body: filledWith("[", "### Files\n\n") },
  { what: "links without an end", body: filledWith("[](https://a", "### Files\n\n") },
  { what: "images without an end", body: filledWith("<img ", "### Files\n\n") },
  { what: "attributes", body: filledWith(" src alt", "### Files\n\n<img") },
  { what: "addresses", body: filledWith("https://", "### Files\n\n") },
  { what: "combining marks in a heading", body: filledWith(marks, "### ") },
  { what: "combining marks in many headings", body: filledWith(`### a${marks.repeat(5)}\n`) },
  { what: "combining marks in a choice", body: filledWith(`a${marks.repeat(5)}`, "### Languages\n\n") },
  { what: "zero-width characters", body: filledWith("\u200B", "### ") },
];
