import { type DocumentNode, Kind, parse, visit } from "graphql";
import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { REQUEST_QUERY } from "../../src/github/queries/request.ts";
import { ask, clientOf, createSandboxDesk, DESK, FORM_BODY } from "./sandbox-desk.ts";

/** A request of which the query has something to say in each of its fields, and a ballot that passes with the next look. */
async function onTheBrink() {
  const desk = createSandboxDesk();
  const { sandbox } = desk;
  const number = ask(desk);
  const ref = { owner: "acme", repo: "desk", number };
  const below = sandbox.openIssue(DESK, { by: "cora", title: "A part", body: "Part." });
  const above = sandbox.openIssue(DESK, { by: "cora", title: "A theme", body: `Theme of #${number}` });
  const appToken = sandbox.appToken("quorumdesk", DESK);
  const github = createOctokitGitHub(clientOf(desk, appToken));
  await github.addPart(ref, below);
  await github.addPart({ ...ref, number: above }, number);
  const by = { by: "cora" };
  sandbox.addLabel(DESK, "help wanted", "cora");
  sandbox.label(DESK, number, "help wanted", by);
  sandbox.label(DESK, number, "question", by);
  sandbox.unlabel(DESK, number, "question", by);
  sandbox.assign(DESK, number, "cora", by);
  sandbox.unassign(DESK, number, "cora", by);
  sandbox.lock(DESK, number, by);
  sandbox.unlock(DESK, number, by);
  sandbox.close(DESK, number, by);
  sandbox.reopen(DESK, number, by);
  sandbox.deleteComment(sandbox.comment(DESK, number, { by: "rex", body: "Oh." }), { by: "rex" });
  const edited = sandbox.comment(DESK, number, { by: "rex", body: "Thanks." });
  sandbox.clock.advance(60_000);
  sandbox.editComment(edited, { by: "rex", body: "Thank you." });
  sandbox.editIssue(DESK, number, { by: "rex", title: "Scans of maps", body: `${FORM_BODY} at the latest` });
  await processRequest(ref, { kind: "sweep" }, { github, dryRun: false });
  const { batches } = await github.readSnapshot(ref);
  const ballot = batches.find(({ batch }) => JSON.stringify(batch).includes("ballot-opened"))?.comment ?? 0;
  for (const member of ["ana", "bo", "chidi"]) sandbox.react(ballot, { by: member, content: "+1" });
  sandbox.clock.advance(30 * 86_400_000);
  const brink = sandbox.dump();
  return { desk, ref, appToken, back: () => sandbox.restore(brink) };
}

const { desk, ref, appToken, back } = await onTheBrink();
const { sandbox } = desk;

/** What becomes of the next look: the ballot passes, or nothing is decided, or the look fails. */
async function nextLook(change: (answer: string) => string = (answer) => answer) {
  back();
  const fetch = async (input: string, init: RequestInit): Promise<Response> => {
    const response = await sandbox.fetch(input, init);
    if (!String(init.body).includes("query Request")) return response;
    return new Response(change(await response.text()), { status: response.status, headers: response.headers });
  };
  const client = clientOf(desk, appToken);
  const github = createOctokitGitHub({ request: client.request.defaults({ request: { fetch } }) });
  const report = await processRequest(ref, { kind: "sweep" }, { github, dryRun: false }).catch(() => "failed" as const);
  if (report === "failed") return "failed";
  if (report.kind !== "done") return report.snapshot.incomplete.length > 0 ? "incomplete" : report.kind;
  return JSON.stringify(report.decision.records).includes("passed") ? "passed" : "done";
}

/** The names of all fields of a query, but those that GraphQL itself answers. */
function fieldsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, { [Kind.FIELD]: ({ name }) => void names.add(name.value) });
  names.delete("__typename");
  return [...names].sort();
}

it("where all can be read, the ballot passes", async () => {
  expect(await nextLook()).toBe("passed");
});

describe("null with an error never reads as empty: the look fails", () => {
  it.each(fieldsOf(parse(REQUEST_QUERY)))("%s", async (field) => {
    sandbox.failReads(field);
    const result = await nextLook();
    sandbox.failReads(undefined);
    expect(result).toBe("failed");
  });
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The whole answer as GitHub gives it, and the places in it: those in lists as one, as in `comments.nodes.*.author`. */
async function wholeAnswer(): Promise<{ readonly answer: Json; readonly places: readonly string[] }> {
  let text = "null";
  await nextLook((given) => {
    text = given;
    return given;
  });
  const answer: Json = JSON.parse(text);
  const places = new Set<string>();
  const walk = (value: Json, place: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = `${place}${place === "" ? "" : "."}${Array.isArray(value) ? "*" : key}`;
      places.add(at);
      walk(inner, at);
    }
  };
  walk(answer, "");
  return { answer, places: [...places].filter((place) => !place.endsWith("__typename")) };
}

/** An answer with all values at a place changed; with undefined they are left out. */
function changed(value: Json, place: string, to: Json | undefined): Json {
  const [head = "", ...rest] = place.split(".");
  if (typeof value !== "object" || value === null) return value;
  const change = (inner: Json): Json | undefined => (rest.length === 0 ? to : changed(inner, rest.join("."), to));
  if (Array.isArray(value)) return value.map((inner) => change(inner) ?? null);
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const next = key === head ? change(inner) : inner;
    return next === undefined ? [] : [[key, next]];
  });
  return Object.fromEntries(entries);
}

const { answer, places } = await wholeAnswer();

/** Where the ballot may pass although something is missing, and why. */
const DECIDES_NOTHING: readonly RegExp[] = [
  // It says what the question cost, and nothing of the request.
  /rateLimit/,
  // Neighbours of the request.
  /\.issue\.(?:parent|subIssues|mentions)\b/,
  // There is no next page.
  /\.endCursor$/,
  // Somebody without a number is nobody: what they did is nobody's.
  /\.(?:author|editor|actor|assignee|deletedCommentAuthor|user)(?:\.databaseId)?$/,
  // An edit by nobody knows whom proves nothing; it is a comment of the requester here.
  /\.comments\.nodes\.\*\.userContentEdits/,
  // They are asked for once more, by themselves.
  /\.reactions\.nodes/,
];

/** GitHub's null for what is not there: it means just that. */
const NOT_THERE: readonly RegExp[] = [/\.(?:calendar|resources)$/, /\.isBinary$/, /\.lastEditedAt$/];

/** The other places at which the ballot passes all the same with this value there. */
async function passesWith(to: Json | undefined, forgiven: readonly RegExp[]): Promise<readonly string[]> {
  const passed: string[] = [];
  for (const place of places.filter((one) => !forgiven.some((pattern) => pattern.test(one)))) {
    if ((await nextLook(() => JSON.stringify(changed(answer, place, to)))) === "passed") passed.push(place);
  }
  return passed;
}

describe("an answer that is not as it should be, without a word of an error, lets nothing pass", () => {
  it("where something is left out", async () => {
    expect(await passesWith(undefined, DECIDES_NOTHING)).toEqual([]);
  });

  it("where something is of another type", async () => {
    const neighbours = DECIDES_NOTHING.slice(0, 2);
    expect(await passesWith({ odd: true }, neighbours)).toEqual([]);
    expect(await passesWith(7.5, neighbours)).toEqual([]);
  });

  it("where something is null", async () => {
    expect(await passesWith(null, [...DECIDES_NOTHING, ...NOT_THERE])).toEqual([]);
  });

  it.each<[string, string]>([
    ["errors without data", '{"errors":[{"message":"no"}]}'],
    ["errors, and data null", '{"data":null,"errors":[{"message":"no"}]}'],
    ["no data and no errors", "{}"],
    ["data null and no errors", '{"data":null}'],
    ["errors that are no list", '{"data":{},"errors":{"message":"no"}}'],
    ["a list", "[]"],
    ["a word", '"ok"'],
  ])("%s", async (_, text) => {
    expect(await nextLook(() => text)).toBe("failed");
  });

  it("an empty list of errors is no error", async () => {
    const whole: unknown = JSON.parse(JSON.stringify(answer));
    expect(await nextLook(() => JSON.stringify({ ...(whole as object), errors: [] }))).toBe("passed");
  });
});
