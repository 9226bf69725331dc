import type { IncomingMessage } from "node:http";
import type { HttpAnswer } from "./http-answers.ts";

/** What the head of a delivery says. None of it is signed. */
export interface DeliveryHead {
  readonly id: string;
  readonly name: string;
  readonly signature: string;
}

const ID = /^[0-9A-Za-z-]{1,64}$/;
const NAME = /^[a-z0-9_]{1,64}$/;

/** Reads the head of a delivery, or refuses it before anybody reads a byte of its body. */
export function readHead(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  appId: number,
): DeliveryHead | HttpAnswer {
  if (method !== "POST") return refused(405, "only POST");
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") return refused(415, "content type must be application/json");
  const id = headerOf(headers["x-github-delivery"], ID);
  const name = headerOf(headers["x-github-event"], NAME);
  const signature = headerOf(headers["x-hub-signature-256"], /^sha256=/);
  if (id === undefined || name === undefined) return refused(400, "not a delivery of GitHub");
  if (signature === undefined) return refused(401, "not signed");
  // A webhook of a repository has no installation, also where it was given the same secret.
  const forType = headers["x-github-hook-installation-target-type"] ?? "integration";
  const forId = headers["x-github-hook-installation-target-id"] ?? String(appId);
  if (forType !== "integration" || forId !== String(appId)) return refused(400, "not for this App");
  return { id, name, signature };
}

/** The text is shown in GitHub's list of deliveries, and holds nothing of ours. */
const refused = (status: number, text: string): HttpAnswer => ({ status, text });

const headerOf = (value: string | readonly string[] | undefined, form: RegExp): string | undefined =>
  typeof value === "string" && form.test(value) ? value : undefined;
