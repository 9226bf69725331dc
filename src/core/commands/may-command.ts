const SLASH_OR_MENTION = /[/／@]/g;
const SLASH = /[/／]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Letters by their class, and yet nobody sees them: fillers of the Korean script. */
const UNSEEN_LETTER = /[\u115f\u1160\u3164\uffa0]/;

/**
 * Whether some line of a comment has a slash, or where `mentions` a mention, before any letter or digit. Most comments
 * have no such line, and need no closer look. Linear: no character is looked at twice.
 */
export function mayCommand(body: string, mentions: boolean): boolean {
  const marks = mentions ? SLASH_OR_MENTION : SLASH;
  let looked = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(body); mark; mark = marks.exec(body)) {
    if (isFirstOfLine(body, mark.index, looked)) return true;
    looked = mark.index;
  }
  return false;
}

/** Whether there is no letter and no digit between the beginning of the line and a mark; before `looked` there is one in this line. */
function isFirstOfLine(body: string, mark: number, looked: number): boolean {
  for (let at = mark - 1; at >= looked; at--) {
    const code = body.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code < 128 ? isLetterOrDigit(code) : isSeenLetter(body, at)) return false;
  }
  return looked === 0;
}

/** Of the first 128 characters. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** The second half of a pair stands for the whole character. */
function isSeenLetter(body: string, at: number): boolean {
  const code = body.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  const letter = String.fromCodePoint(body.codePointAt(isSecondHalf && at > 0 ? at - 1 : at) ?? 0);
  return LETTER_OR_DIGIT.test(letter) && !UNSEEN_LETTER.test(letter);
}
