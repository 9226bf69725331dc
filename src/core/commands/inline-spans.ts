/** A stretch of text that is code or a comment: from the first character of its opening mark to behind its closing mark. */
export interface InlineSpan {
  readonly from: number;
  readonly to: number;
}

/** Code spans and HTML comments of one paragraph, as CommonMark pairs them. Linear: no text is searched twice for a mark. */
export function inlineSpans(paragraph: string): readonly InlineSpan[] {
  if (!paragraph.includes("`") && !paragraph.includes("<!--")) return [];
  const endOfCode = codeEnds(paragraph);
  const lastCommentEnd = paragraph.lastIndexOf("-->");
  const spans: InlineSpan[] = [];
  const marks = /\\[\s\S]|`+|<!--/g;
  for (let mark = marks.exec(paragraph); mark; mark = marks.exec(paragraph)) {
    const from = mark.index;
    const to =
      mark[0] === "<!--" && from + 2 <= lastCommentEnd
        ? paragraph.indexOf("-->", from + 2) + 3
        : endOfCode(mark[0], marks.lastIndex);
    if (to === undefined) continue;
    spans.push({ from, to });
    marks.lastIndex = to;
  }
  return spans;
}

/** Finds the end of the code that a run of back-ticks opens: behind the next run of the same length. Asked from left to right. */
function codeEnds(paragraph: string): (mark: string, after: number) => number | undefined {
  const runs = new Map<string, { readonly starts: number[]; next: number }>();
  for (const { 0: run, index } of paragraph.matchAll(/`+/g)) {
    const same = runs.get(run) ?? { starts: [], next: 0 };
    same.starts.push(index);
    runs.set(run, same);
  }
  return (mark, after) => {
    const same = runs.get(mark);
    if (!same) return undefined;
    while ((same.starts[same.next] ?? after) < after) same.next++;
    const start = same.starts[same.next];
    return start === undefined ? undefined : start + mark.length;
  };
}
