import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { instant } from "../../src/core/domain/ids.ts";
import { parseMarker, renderMarker } from "../../src/core/records/marker.ts";
import { sealedText } from "../../src/core/records/sealed-text.ts";
import {
  createSigner,
  createVerifier,
  generateSealKey,
  partsOfSeal,
  signerFromEnvironment,
} from "../../src/github/seal.ts";

/** The first test vector of RFC 8032, section 7.1. */
const SEED = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex").toString("base64");
const PUBLIC = Buffer.from("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "hex").toString(
  "base64",
);
const SIGNATURE_OF_NOTHING = Buffer.from(
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  "hex",
).toString("base64");

const AT = instant("2026-06-02T09:30:00Z");
const keys = [{ id: "key-1", key: PUBLIC, from: "2026-06-01" }];
const sign = createSigner(SEED, "key-1");
const verifier = createVerifier(keys);

function holds(seal: string, text: string, at = AT): boolean {
  const { keyId, signature } = partsOfSeal(seal);
  return verifier(keyId, signature, text, at);
}

describe("a seal", () => {
  it("is Ed25519 as RFC 8032 has it", () => {
    expect(sign("")).toBe(`key-1:${SIGNATURE_OF_NOTHING}`);
    expect(holds(sign(""), "")).toBe(true);
  });

  it("holds for its text and for no other", () => {
    const place = { repositoryId: 1, issueId: 2 };
    const seal = sign(sealedText("records", place, "{}"));
    expect(holds(seal, sealedText("records", place, "{}"))).toBe(true);
    expect(holds(seal, sealedText("records", { ...place, issueId: 3 }, "{}"))).toBe(false);
    expect(holds(seal, sealedText("records", { ...place, repositoryId: 2 }, "{}"))).toBe(false);
    expect(holds(seal, sealedText("card", place, "{}"))).toBe(false);
    expect(holds(seal, sealedText("records", place, '{"a":1}'))).toBe(false);
  });

  it("fails with any bit of the signature changed", () => {
    const { signature } = partsOfSeal(sign("text"));
    const bytes = Buffer.from(signature, "base64");
    for (let bit = 0; bit < 512; bit += 7) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifier("key-1", changed.toString("base64"), "text", AT)).toBe(false);
    }
  });

  it.each(["", "abc", `${"A".repeat(86)}==`, "A".repeat(200), "é".repeat(86)])("is not %.20j", (signature) =>
    expect(verifier("key-1", signature, "text", AT)).toBe(false),
  );

  it("is written in one way only: the same bytes in other base64 do not hold", () => {
    const { signature } = partsOfSeal(sign("text"));
    expect(verifier("key-1", signature.replace(/=+$/, ""), "text", AT)).toBe(false);
    expect(verifier("key-1", ` ${signature}`, "text", AT)).toBe(false);
  });

  it("needs a key of that name, on or after its first day", () => {
    const { signature } = partsOfSeal(sign("text"));
    expect(verifier("key-2", signature, "text", AT)).toBe(false);
    expect(verifier("key-1", signature, "text", instant("2026-06-01T00:00:00Z"))).toBe(true);
    expect(verifier("key-1", signature, "text", instant("2026-05-31T23:59:59Z"))).toBe(false);
    expect(createVerifier([])("key-1", signature, "text", AT)).toBe(false);
  });

  it("goes through a marker unchanged", () => {
    const seal = sign("text");
    const reading = parseMarker(renderMarker({ kind: "records", version: 1, seal, line: "{}" }));
    expect(reading).toMatchObject({ kind: "ok", marker: { seal } });
  });
});

describe("a new pair of keys", () => {
  it("signs and verifies, and the public half fits config.yml", () => {
    const { privateKey, publicKey } = generateSealKey();
    expect(publicKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    const { keyId, signature } = partsOfSeal(createSigner(privateKey, "new")("text"));
    expect(createVerifier([{ id: "new", key: publicKey, from: "2026-01-01" }])(keyId, signature, "text", AT)).toBe(
      true,
    );
    expect(verifier(keyId, signature, "text", AT)).toBe(false);
  });
});

describe("the private key", () => {
  it("may be PEM", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const seal = createSigner(privateKey.export({ format: "pem", type: "pkcs8" }).toString(), "pem")("text");
    const signature = Buffer.from(partsOfSeal(seal).signature, "base64");
    expect(
      verify(null, Buffer.from("text"), createPublicKey(publicKey.export({ format: "pem", type: "spki" })), signature),
    ).toBe(true);
  });

  it("comes from the environment with its id", () => {
    expect(signerFromEnvironment(`key-1:${SEED}\n`)("")).toBe(sign(""));
  });

  it.each(["", "key-1", `:${SEED}`, "key-1:", "key-1:c2VjcmV0", `Key 1:${SEED}`, `${SEED}`])(
    "is refused as %.12j, in words that do not repeat it",
    (value) => {
      let message = "";
      try {
        signerFromEnvironment(value);
      } catch (error) {
        message = error instanceof Error ? error.message : "";
      }
      expect(message).not.toBe("");
      expect(message).not.toContain("c2VjcmV0");
      expect(message).not.toContain(SEED);
    },
  );

  it("is refused where it is of another kind", () => {
    const { privateKey } = generateKeyPairSync("ed448");
    expect(() => createSigner(privateKey.export({ format: "pem", type: "pkcs8" }).toString(), "key-1")).toThrow(
      "Ed25519",
    );
  });
});
