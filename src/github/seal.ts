import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import type { SealKeyConfig } from "../core/config/schema.ts";
import type { Instant } from "../core/domain/ids.ts";
import type { MarkerKind } from "../core/records/marker.ts";
import { type Place, sealedText } from "../core/records/sealed-text.ts";

/** DER headers of an Ed25519 key (RFC 8410): what comes after them is the raw key of 32 bytes. */
const PRIVATE_HEADER = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_HEADER = Buffer.from("302a300506032b6570032100", "hex");

/** Signs a text: `key id:signature`, as it stands in a marker. */
export type Signer = (text: string) => string;

/** Whether a signature is by a key of the desk that was valid at a time. */
export type Verifier = (keyId: string, signature: string, text: string, at: Instant) => boolean;

/** A signer with an Ed25519 private key: base64 of the raw 32-byte seed, or PEM. Throws on any other key. */
export function createSigner(privateKey: string, keyId: string): Signer {
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(keyId))
    throw new Error("the id of a seal key is small letters, digits and hyphens");
  const key = privateKeyOf(privateKey);
  return (text) => `${keyId}:${sign(null, Buffer.from(text, "utf8"), key).toString("base64")}`;
}

/** A signer from `HELPDESK_SEAL_KEY`, which is `key id:base64 of the raw seed`. The message of the error never holds the key. */
export function signerFromEnvironment(value: string): Signer {
  const colon = value.indexOf(":");
  if (colon < 1) throw new Error("HELPDESK_SEAL_KEY has the form <key id>:<base64 of the 32-byte seed>");
  return createSigner(value.slice(colon + 1).trim(), value.slice(0, colon).trim());
}

/** A verifier for the public keys of a configuration. A key's seals count from the start of its first day, UTC. */
export function createVerifier(keys: readonly SealKeyConfig[]): Verifier {
  const known = keys.map(({ id, key, from }) => ({ id, from, key: publicKeyOf(key) }));
  return (keyId, signature, text, at) => {
    const bytes = Buffer.from(signature, "base64");
    if (bytes.length !== 64 || bytes.toString("base64") !== signature) return false;
    return known.some(
      ({ id, from, key }) =>
        id === keyId && from <= at.slice(0, 10) && verify(null, Buffer.from(text, "utf8"), key, bytes),
    );
  };
}

/** A line with the seal that stands beside it, where it holds and when it was written. */
export interface SealedLine {
  readonly kind: MarkerKind;
  readonly place: Place;
  readonly line: string;
  readonly seal: string | null;
  readonly at: Instant;
}

/** What a seal proves. `no-key-yet`: the desk had no key when the line was written, so nothing is asked of a seal. */
export type SealVerdict = "holds" | "broken" | "no-key-yet";

/** Judges a line by the keys of a desk. From the first day of the first key on, every line has a seal. */
export type SealJudge = (sealed: SealedLine) => SealVerdict;

/** A judge with the public keys of a configuration. */
export function createSealJudge(keys: readonly SealKeyConfig[]): SealJudge {
  const verifySeal = createVerifier(keys);
  return ({ kind, place, line, seal, at }) => {
    if (!keys.some(({ from }) => from <= at.slice(0, 10))) return "no-key-yet";
    if (seal === null) return "broken";
    const { keyId, signature } = partsOfSeal(seal);
    return verifySeal(keyId, signature, sealedText(kind, place, line), at) ? "holds" : "broken";
  };
}

/** The two parts of a marker's seal. */
export function partsOfSeal(seal: string): { readonly keyId: string; readonly signature: string } {
  const colon = seal.indexOf(":");
  return { keyId: seal.slice(0, colon), signature: seal.slice(colon + 1) };
}

/** A new pair of keys, both raw and in base64: the seed of 32 bytes, and the public key for `config.yml`. */
export function generateSealKey(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }).subarray(PRIVATE_HEADER.length).toString("base64"),
    publicKey: publicKey.export({ format: "der", type: "spki" }).subarray(PUBLIC_HEADER.length).toString("base64"),
  };
}

function privateKeyOf(text: string): KeyObject {
  if (text.includes("-----BEGIN")) {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== "ed25519") throw new Error("the seal key is not an Ed25519 key");
    return key;
  }
  const der = Buffer.concat([PRIVATE_HEADER, rawKey(text)]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

const publicKeyOf = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEADER, rawKey(text)]), format: "der", type: "spki" });

function rawKey(base64: string): Buffer {
  const raw = Buffer.from(base64, "base64");
  if (raw.length !== 32) throw new Error("a seal key is base64 of 32 bytes");
  return raw;
}
