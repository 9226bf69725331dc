import { DESK_FILES } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { isInvented } from "../init/desk-setup.ts";
import { rosterPeople } from "../roster-people.ts";
import { asked, cannotTell, type NotFound } from "./asked.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** Whether everybody in the roster exists on GitHub, under the login that stands beside the number. */
export async function checkPeople({ client, desk, pages }: Examined): Promise<readonly Finding[]> {
  const people = rosterPeople(desk.roster);
  const invented = people.filter(isInvented);
  const gone: string[] = [];
  const renamed: string[] = [];
  let untold: NotFound | undefined;
  for (const { id, login } of people.filter((one) => !isInvented(one))) {
    const account = await asked(client.request("GET /user/{account_id}", { account_id: id }));
    if (account.kind === "found") {
      if (account.data.login.toLowerCase() !== login.toLowerCase()) renamed.push(`${login} (${account.data.login})`);
    } else if (account.kind === "missing") gone.push(`${login} (${id})`);
    else {
      untold = account;
      break;
    }
  }
  const edit = sentence("cli-doctor-files-edit", pages.file(DESK_FILES.roster));
  const found = [
    ...(invented.length > 0
      ? [finding("people", "problem", sentence("cli-doctor-people-invented", invented.length), edit)]
      : []),
    ...(gone.length > 0 ? [finding("people", "problem", sentence("cli-doctor-people-gone", gone), edit)] : []),
    ...(renamed.length > 0 ? [finding("people", "warning", sentence("cli-doctor-people-renamed", renamed), edit)] : []),
    ...(untold ? [cannotTell("people", untold)] : []),
  ];
  return found.length > 0 ? found : [finding("people", "ok", sentence("cli-doctor-people-fine", people.length))];
}
