const SECRETS: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9._-]{36,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{22,}/g,
  /\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
];

/** A text without tokens and keys, fit for a log. */
export const redact = (text: string): string =>
  SECRETS.reduce((rest, secret) => rest.replace(secret, "[redacted]"), text);
