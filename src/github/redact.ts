/** From the most telling to the least: what one has taken out, the next need not find. */
const SECRETS: readonly RegExp[] = [
  // A key may be cut, and its line ends may be written as `\n`.
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----(?:(?!-----)[\s\S])*(?:-----END [A-Z0-9 ]*PRIVATE KEY-----)?/g,
  // The newer tokens of installations have dots in them, and some 520 characters.
  /\bgh[pousr]_[A-Za-z0-9._-]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /(?<![\w-])eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g,
  /(?<=\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?)(?:(?:bearer|token|basic)\s{1,3})?[^\s"',}]+/gi,
  /(?<=\b(?:bearer|basic)\s{1,3})[\w+/.~=-]{16,}/gi,
  // The raw seed of a seal key: 32 bytes in base64. A public key looks the same, and is no loss.
  /(?<![\w+/=])[A-Za-z0-9+/]{43}=(?![\w+/=])/g,
  // What stands before the host of an address.
  /(?<=\/\/)[^\s/@]+(?=@)/g,
];

/** A text without tokens and keys, fit for a log. Secrets of no form, as a webhook's, are named in `known`. */
export function redact(text: string, known: readonly string[] = []): string {
  const named = known.filter((secret) => secret !== "").reduce((rest, secret) => rest.replaceAll(secret, GONE), text);
  return SECRETS.reduce((rest, secret) => rest.replace(secret, GONE), named);
}

const GONE = "[redacted]";
