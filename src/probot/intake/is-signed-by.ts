import { createHmac, timingSafeEqual } from "node:crypto";

const FORM = /^sha256=[0-9a-f]{64}$/;

/**
 * Whether one of the secrets signed these bytes, as `X-Hub-Signature-256` says. Takes as long for a wrong signature as for a
 * right one. Probot's own check knows one secret, and a text in place of the bytes.
 */
export function isSignedBy(secrets: readonly string[], body: Buffer, signature: string): boolean {
  if (!FORM.test(signature)) return false;
  const given = Buffer.from(signature);
  const matches = secrets.map((secret) => {
    if (secret === "") return false;
    const right = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
    return timingSafeEqual(given, right);
  });
  return matches.includes(true);
}
