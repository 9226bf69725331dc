/** What canonical JSON cannot say; a bug of ours, never a user's mistake. */
const unsayable = (what: string): Error => new Error(`canonical JSON cannot say ${what}`);

/**
 * The one way to write a value as JSON (RFC 8785, whole numbers only), with everything escaped that means something to
 * HTML, Markdown, mail or GitHub. The result is printable ASCII without `< > & @ # \`` and without `--`, and still JSON.
 * Throws on what it could not read back: fractions, unsafe numbers, lone surrogates, undefined, functions.
 */
export function canonicalJson(value: unknown): string {
  return write(value).replace(/[^\x20-\x7e]|[<>&@#`]|-(?=-)/g, escaped);
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

function write(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "string") return writeText(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value === "object") return writeObject(value);
  throw unsayable(typeof value);
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw unsayable(`the number ${value}`);
  return String(value);
}

function writeText(value: string): string {
  if (/[^\x20-\x7e]/.test(value) && /\p{Cs}/u.test(value)) throw unsayable("half of a surrogate pair");
  return JSON.stringify(value);
}

/** Names in the order of their UTF-16 units, which is how JavaScript sorts. */
function writeObject(value: object): string {
  const members: readonly (readonly [string, unknown])[] = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${writeText(name)}:${write(member)}`).join(",")}}`;
}
