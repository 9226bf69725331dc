import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import type { GitHub } from "../../github/port.ts";
import { ApiRefusal } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Act, DeskComment, Reacted } from "./act.ts";
import { loginOf } from "./cast.ts";
import { filledIn } from "./filled-in.ts";
import { formBody } from "./form-body.ts";
import { performOnPage } from "./perform-on-page.ts";
import { addDesk, placeNamed, type Setting } from "./setting.ts";
import { broken, defaced, forged } from "./tamper.ts";

/** Where a story has got to. */
export interface Scene {
  readonly setting: Setting;
  /** Reads as anybody may. */
  readonly reader: GitHub;
  /** The requests that were opened, in their order. */
  readonly requests: number[];
  /** Which of them the story is about, from 0. */
  current: number;
  /** Whether nobody looks, and what GitHub tells is lost. */
  asleep: boolean;
  /** The last comment of each person. */
  readonly said: Map<string, number>;
  /** The repositories that have the story's desk. */
  readonly desks: Set<string>;
}

/** The number of the request that the story is about. */
export function requestOf({ requests, current }: Scene): number {
  const number = requests[current];
  if (number === undefined) throw new Error("the story has to open a request first");
  return number;
}

/** What anybody can read of the request, or of another one of the story, counted from 1. */
export function readRequest(scene: Scene, place?: number): Promise<RequestSnapshot> {
  const number = place === undefined ? requestOf(scene) : scene.requests[place - 1];
  if (number === undefined) throw new Error(`the story has no request ${place} yet`);
  return scene.reader.readSnapshot({ ...scene.setting.ref, number });
}

/** Does what a person does in a story. */
export async function perform(act: Act, scene: Scene): Promise<void> {
  const { setting } = scene;
  const { sandbox, repository, accounts } = setting;
  const by = loginOf(accounts, act.by);
  switch (act.kind) {
    case "opens":
      open(act, by, scene);
      return;
    case "says":
      say(act, by, scene);
      return;
    case "edits-comment":
      sandbox.editComment(lastComment(scene, act.by), { by, body: filled(act.body, scene) });
      return;
    case "edits-comment-of":
      sandbox.editComment(lastComment(scene, act.of), { by, body: filled(act.body, scene) });
      return;
    case "deletes-comment-of":
      sandbox.deleteComment(lastComment(scene, act.of), { by });
      return;
    case "edits-request":
      sandbox.editIssue(repository, requestOf(scene), { by, body: filled(act.body, scene) });
      return;
    case "renames-request":
      sandbox.editIssue(repository, requestOf(scene), { by, title: act.title });
      return;
    case "reacts":
    case "unreacts":
    case "cannot-react":
      await reactOrNot(act, by, scene);
      return;
    case "labels":
      sandbox.label(repository, requestOf(scene), act.label, { by });
      return;
    case "unlabels":
      sandbox.unlabel(repository, requestOf(scene), act.label, { by });
      return;
    case "deletes":
      sandbox.deleteComment(await deskComment(act.what, scene), { by });
      return;
    case "defaces":
    case "breaks":
      await change(act.what, by, act.kind === "breaks" ? broken : defaced, scene);
      return;
    case "forges":
      await forge(act, by, scene);
      return;
    case "moves-card":
    case "assigns":
    case "unassigns":
      performOnPage(act, by, requestOf(scene), setting);
      return;
    case "closes":
      sandbox.close(repository, requestOf(scene), { by });
      return;
    case "reopens":
      sandbox.reopen(repository, requestOf(scene), { by });
      return;
    case "locks":
      sandbox.lock(repository, requestOf(scene), { by });
      return;
    case "unlocks":
      sandbox.unlock(repository, requestOf(scene), { by });
      return;
    case "transfers":
      transfer(act.to, by, scene);
      return;
    case "renames-account":
      renameAccount(act, by, setting);
      return;
    case "deletes-account":
      sandbox.deleteUser(by);
      return;
  }
}

type ActOf<K extends Act["kind"]> = Extract<Act, { readonly kind: K }>;

/** GitHub puts a form's labels on, whoever fills it in. */
function open({ opening }: ActOf<"opens">, by: string, scene: Scene): void {
  const { sandbox, repository, forms } = scene.setting;
  const form = opening.form === undefined ? undefined : forms.get(opening.form);
  if (opening.form !== undefined && !form) throw new Error(`the story's desk has no form ${opening.form}`);
  const body = filled(opening.body ?? (form ? formBody(form, opening.answers) : ""), scene);
  const title = filled(opening.title, scene);
  scene.requests.push(sandbox.openIssue(repository, { by, title, body, ...(form && { labels: form.labels }) }));
  scene.current = scene.requests.length - 1;
}

function say({ by: name, body, times = 1 }: ActOf<"says">, by: string, scene: Scene): void {
  const { sandbox, repository } = scene.setting;
  for (let time = 1; time <= times; time += 1) {
    if (time === times && times > 1) forgetTold(sandbox);
    scene.said.set(name, sandbox.comment(repository, requestOf(scene), { by, body: filled(body, scene) }));
  }
}

/** Whatever GitHub has told so far and nobody took in is lost. */
export function forgetTold(sandbox: Sandbox): void {
  sandbox.takeEvents();
  sandbox.takeDeliveries();
}

function filled(text: string, { requests, setting }: Scene): string {
  const page = `https://github.com/${setting.repository}/issues`;
  return filledIn(
    text,
    requests.map((number) => ({ number, url: `${page}/${number}` })),
  );
}

function lastComment({ said }: Scene, name: string): number {
  const comment = said.get(name);
  if (comment === undefined) throw new Error(`${name} has said nothing yet`);
  return comment;
}

async function reactOrNot(
  { kind, on, content }: ActOf<"reacts" | "unreacts" | "cannot-react">,
  by: string,
  scene: Scene,
) {
  if (kind !== "cannot-react") return react(kind, on, { by, content }, scene);
  try {
    await react("reacts", on, { by, content }, scene);
  } catch (failure) {
    if (failure instanceof ApiRefusal) return;
    throw failure;
  }
  throw new Error(`${by} could react, against what the story says`);
}

type Wish = Parameters<Setting["sandbox"]["react"]>[1];

async function react(kind: "reacts" | "unreacts", on: Reacted, wish: Wish, scene: Scene): Promise<void> {
  const { sandbox, repository } = scene.setting;
  if (on !== "request") {
    const comment = await deskComment(on, scene);
    return kind === "reacts" ? sandbox.react(comment, wish) : sandbox.unreact(comment, wish);
  }
  if (kind === "reacts") sandbox.reactToIssue(repository, requestOf(scene), wish);
  else sandbox.unreactToIssue(repository, requestOf(scene), wish);
}

/** The id of a comment of the desk. */
async function deskComment(what: DeskComment, scene: Scene): Promise<number> {
  const snapshot = await readRequest(scene);
  const comment = {
    card: snapshot.card?.comment,
    record: snapshot.batches.at(-1)?.comment,
    ballot: deriveState(snapshot).ballots.at(-1)?.comment,
  }[what];
  if (comment === undefined) throw new Error(`there is no ${what} yet`);
  return comment;
}

async function change(what: DeskComment, by: string, how: (body: string) => string, scene: Scene): Promise<void> {
  const id = await deskComment(what, scene);
  const { comments } = await readRequest(scene);
  const body = comments.find((comment) => comment.id === id)?.body ?? "";
  scene.setting.sandbox.editComment(id, { by, body: how(body) });
}

/** On a desk with a key a forger has only another one; a desk without a key seals nothing. */
async function forge({ what, seal }: ActOf<"forges">, by: string, scene: Scene): Promise<void> {
  const { sandbox, repository, sealKey } = scene.setting;
  const snapshot = await readRequest(scene);
  const kind = what === "card" ? "card" : "records";
  const body = forged(kind, sealKey === undefined ? "none" : seal, { snapshot, state: deriveState(snapshot) });
  sandbox.comment(repository, requestOf(scene), { by, body });
}

function transfer(to: string, by: string, scene: Scene): void {
  const { setting } = scene;
  const { sandbox, repository } = setting;
  const there = placeNamed(to);
  if (!scene.desks.has(to)) addDesk(setting, there.ref);
  scene.desks.add(to);
  const number = sandbox.transfer(repository, requestOf(scene), { by, to: there.repository });
  scene.requests[scene.current] = number;
  Object.assign(setting, there);
}

function renameAccount(
  { by: name, to }: ActOf<"renames-account">,
  login: string,
  { sandbox, accounts }: Setting,
): void {
  const account = accounts.get(name);
  if (!account) throw new Error(`the account ${name} cannot get another name`);
  sandbox.renameUser(login, to);
  accounts.set(name, { ...account, login: to });
}
