import type { RequestRef } from "../../github/port.ts";

const SHORT = /^([\w.-]+)\/([\w.-]+)#(\d{1,9})$/;
const ADDRESS = /^https?:\/\/[^/\s]+\/([\w.-]+)\/([\w.-]+)\/issues\/(\d{1,9})(?:[/?#]\S*)?$/;

/** The request that `acme/desk#7` or the address of its page names; undefined for anything else. */
export function parseRequestAddress(text: string): RequestRef | undefined {
  const [, owner, repo, number] = SHORT.exec(text) ?? ADDRESS.exec(text) ?? [];
  return owner && repo && number ? { owner, repo, number: Number(number) } : undefined;
}
