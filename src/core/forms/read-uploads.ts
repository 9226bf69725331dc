import { diagnose } from "./form-diagnostic.ts";
import type { KeyedField } from "./keyed-fields.ts";
import { isNoResponse } from "./no-response.ts";
import { cleanReading, type Reading } from "./reading.ts";

/** An attachment: its name and its address. */
interface Upload {
  readonly name: string;
  readonly url: string;
}

/** A link or an image in Markdown, an image in HTML, or a bare address. No part can run over the beginning of the next one. */
const ATTACHMENT =
  /\[(?<name>[^[\]\n]*)\]\((?<linked>https?:\/\/[^\s()<>]+)\)|(?<image><img\b[^<>]*>)|(?<bare>https?:\/\/[^\s()<>"']+)/g;

/** Where GitHub keeps what people attach to an issue. */
const GITHUB_UPLOAD =
  /^https:\/\/(?:github\.com\/(?:user-attachments|[\w.-]+\/[\w.-]+)\/(?:files|assets)\/|(?:private-)?user-images\.githubusercontent\.com\/)/;

/** Reads the answer to an upload field: what was attached on GitHub. Other addresses are named and left out. */
export function readUploads(lines: readonly string[], keyed: KeyedField): Reading {
  const written = lines.join("\n").trim();
  if (isNoResponse(written)) return cleanReading("no-response", []);
  const uploads = [...written.matchAll(ATTACHMENT)].map(uploadOf);
  const value = uploads.filter(({ url }) => GITHUB_UPLOAD.test(url));
  const foreign = uploads.find(({ url }) => !GITHUB_UPLOAD.test(url));
  if (value.length > 0 && !foreign) return cleanReading("answered", value);
  const diagnostics = [diagnose("foreign-upload", keyed, foreign?.url ?? written)];
  return { state: value.length > 0 ? "answered" : "invalid", value, diagnostics };
}

function uploadOf({ groups }: RegExpExecArray): Upload {
  const { name, linked, image, bare } = groups ?? {};
  const url = linked ?? bare ?? attribute(image, /\ssrc\s*=\s*["']?([^"'\s>]+)/i) ?? "";
  const called = (name ?? attribute(image, /\salt\s*=\s*"([^"]*)"/i) ?? "").trim();
  return { name: called === "" ? lastPart(url) : called, url };
}

const attribute = (tag: string | undefined, pattern: RegExp): string | undefined => pattern.exec(tag ?? "")?.[1];

const lastPart = (url: string): string => url.slice(url.lastIndexOf("/") + 1);
