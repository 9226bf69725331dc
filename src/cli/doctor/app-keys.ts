import { createPrivateKey, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Terminal } from "../verb.ts";

/** What an App signs with. */
export interface AppKeys {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
}

/** The keys of `APP_ID` and `PRIVATE_KEY` or `PRIVATE_KEY_PATH`; undefined where they are not there or no keys. */
export async function readAppKeys({ env, cwd }: Pick<Terminal, "env" | "cwd">): Promise<AppKeys | undefined> {
  const appId = Number(env["APP_ID"] || Number.NaN);
  const path = env["PRIVATE_KEY_PATH"];
  const text = env["PRIVATE_KEY"] || (path ? await readFile(resolve(cwd, path), "utf8").catch(() => "") : "");
  const privateKey = text.replaceAll("\\n", "\n").trim();
  return Number.isSafeInteger(appId) && isKey(privateKey) ? { appId, privateKey } : undefined;
}

function isKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

const MINUTE = 60;

/** The web token with which an App shows who it is, for some minutes. `at` is in milliseconds. */
export function appToken({ appId, privateKey }: AppKeys, at: number): string {
  const second = Math.floor(at / 1000);
  // A minute back: GitHub refuses a token from the future, and clocks differ.
  const claims = { iat: second - MINUTE, exp: second + 8 * MINUTE, iss: String(appId) };
  const text = [{ alg: "RS256", typ: "JWT" }, claims].map(encoded).join(".");
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
