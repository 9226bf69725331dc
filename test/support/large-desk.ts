import { sweep } from "../../src/app/sweep.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import { batchLine, parseBatch } from "../../src/core/records/batch-codec.ts";
import { followChain, type Link } from "../../src/core/records/chain.ts";
import { batchHash } from "../../src/core/records/hash.ts";
import { parseMarker, renderMarker } from "../../src/core/records/marker.ts";
import type { Place } from "../../src/core/records/sealed-text.ts";
import type { Comment, Issue, SandboxState } from "../../src/sandbox/state.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { nextId } from "../../src/sandbox/world.ts";
import { appGitHub, ask, createSandboxDesk, DESK, type SandboxDesk } from "../github/sandbox-desk.ts";

/** Where the large desk is. */
export const LARGE_DESK = { owner: "acme", repo: "desk" };

/** When its requests came, and when their cards were written. */
export const FILED_AT = instant("2026-03-01T09:00:00Z");

/** Requests wait in the first stage until a coordinator accepts them; then the committee votes. */
const STAGES = `stages:
  - { id: intake, title: Intake, about: It came., waits-for: coordinator, next: [{ to: vote, on: accept }] }
  - { id: vote, title: Vote, about: The committee votes., waits-for: committee, ballot: { profile: standard, question: Should we help? }, next: [{ to: done, on: ballot-passed }, { exit: not-prioritised, on: ballot-rejected }] }
  - { id: done, title: Done, about: It is done., waits-for: nobody, final: true, closes: true }
`;

/** How large the desk is. */
export interface LargeDeskWish {
  readonly requests: number;
  /** How many of the requests are voted on. */
  readonly ballots: number;
  /** Lines added to `config.yml`. With `desk-issue: 1` the desk has that issue. */
  readonly extra?: string;
  readonly observer?: TrafficObserver;
}

/** A desk with many requests. */
export interface LargeDesk extends SandboxDesk {
  /** The requests that are voted on. */
  readonly voting: readonly number[];
  /** The other ones. */
  readonly waiting: readonly number[];
}

/**
 * A desk with many open requests, made in a second: two requests come to be as any do, and are then copied in the sandbox's
 * memory, comments and all, under new numbers. The copies are as genuine as their models: a desk without a key binds its
 * records to an issue by the chain alone, and that is made anew.
 */
export async function createLargeDesk({ requests, ballots, extra = "", observer }: LargeDeskWish): Promise<LargeDesk> {
  const desk = createSandboxDesk({ extra: `${STAGES}${extra}`, ...(observer && { observer }) });
  const { sandbox } = desk;
  if (extra.includes("desk-issue: 1"))
    sandbox.openIssue(DESK, { by: "cora", title: "The desk", body: "What waits for the committee." });
  const waiting = [ask(desk)];
  const voting = [ask(desk)];
  const github = await appGitHub(desk);
  const run = () => sweep(LARGE_DESK, { github, dryRun: false });
  await run();
  sandbox.comment(DESK, voting[0] ?? 0, { by: "cora", body: "/accept" });
  await run();
  await run();
  const state = sandbox.dump();
  const copy = (model: number, many: number): readonly number[] =>
    Array.from({ length: many }, () => copyOf(issueIn(state, model), state));
  waiting.push(...copy(waiting[0] ?? 0, requests - ballots - 1));
  voting.push(...copy(voting[0] ?? 0, ballots - 1));
  sandbox.restore(state);
  sandbox.takeEvents();
  sandbox.takeDeliveries();
  return { ...desk, voting, waiting };
}

function issueIn({ issues }: SandboxState, number: number): Issue {
  const issue = [...issues.values()].find((one) => one.number === number);
  if (!issue) throw new Error(`there is no issue ${number}`);
  return issue;
}

/** Copies an issue with all that belongs to it. Returns the number of the copy. */
function copyOf(model: Issue, state: SandboxState): number {
  const { repository } = model;
  const issue: Issue = {
    ...model,
    id: nextId(state, "issue"),
    number: nextId(state, `number-${repository.id}`),
    labels: [...model.labels],
    assignees: [],
    subIssues: [],
    reactions: [],
    comments: [],
    timeline: model.timeline.map((event) => ({ ...event, id: nextId(state, "event") })),
  };
  const ids = new Map(model.comments.map(({ id }) => [id, nextId(state, "comment")]));
  const renamed = (text: string): string => {
    const moved = text.replaceAll(`/issues/${model.number}`, `/issues/${issue.number}`);
    return [...ids].reduce((body, [from, to]) => body.replaceAll(String(from), String(to)), moved);
  };
  const place = { repositoryId: repository.id, issueId: issue.id };
  const bodies = new Map(model.comments.map(({ id, body }) => [id, renamed(body)]));
  const links: Link[] = [];
  // The card stands above records that are newer, and names the newest of them.
  for (const kind of ["records", "card"] as const)
    for (const [id, body] of bodies) bodies.set(id, chained(body, kind, { place, links, comment: ids.get(id) ?? 0 }));
  for (const comment of model.comments) {
    const body = bodies.get(comment.id) ?? "";
    const copy: Comment = {
      ...comment,
      id: ids.get(comment.id) ?? 0,
      issue,
      body,
      revisions: comment.revisions.map((revision) => ({ ...revision, body })),
      reactions: [],
    };
    issue.comments.push(copy);
    state.comments.set(copy.id, copy);
  }
  repository.issues.set(issue.number, issue);
  state.issues.set(issue.id, issue);
  return issue.number;
}

/** The same comment in the chain of another issue: it names the batch before it by the hash that this has there. */
function chained(
  body: string,
  kind: "records" | "card",
  { place, links, comment }: { readonly place: Place; readonly links: Link[]; readonly comment: number },
): string {
  const reading = parseMarker(body);
  if (reading.kind !== "ok" || reading.marker.kind !== kind) return body;
  const batch = parseBatch(reading.marker.line);
  if (!batch) throw new Error("the model's records cannot be read");
  const moved = { ...batch, after: batch.after === null ? null : followChain(links).head };
  if (kind === "records") links.push({ comment: commentId(comment), hash: batchHash(place, moved), batch: moved });
  return `${reading.text}\n\n${renderMarker({ ...reading.marker, line: batchLine(moved) })}`;
}
