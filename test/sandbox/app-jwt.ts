import { createSign } from "node:crypto";

/**
 * What an App calls itself by for ten minutes: a JSON Web Token (RFC 7519), signed with the App's private key. `issuedAt` in
 * seconds since 1970; the sandbox does not mind when that was.
 */
export function appJwt(appId: number, privateKey: string, issuedAt = 1_772_355_600): string {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
  const text = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: appId, iat: issuedAt, exp: issuedAt + 600 })}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
}
