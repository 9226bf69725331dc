import { describe, expect, it } from "vitest";
import { followChain } from "../../../src/core/records/chain.ts";
import { parsePublished } from "../../../src/core/records/published.ts";
import { writerGitHub } from "../../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../contract/whole-run.ts";
import { type SmallStory, tellSmallStory } from "./small-story.ts";

const observer = contractOfThisFile();
const tell = (steps: string, story: SmallStory = {}) => tellSmallStory(steps, { observer, ...story });
const SEALED = { header: "desk: { sealed: true }" };
const NOW = "\n  - at: 2026-03-03 10:00\n    ";
const LATER = "\n  - at: 2026-03-03 11:00\n    ";

describe("people", () => {
  it("lock and unlock, and meanwhile nobody can react, but the desk can write", async () => {
    const { played } = await tell(`${NOW}kim locks:${LATER}ana cannot-react: in-favour${LATER}kim unlocks:`);
    expect(played[1]?.snapshot).toMatchObject({
      issue: { locked: true },
      locks: [{ kind: "locked", by: { login: "kim" } }],
    });
    expect(played[2]?.snapshot).toMatchObject({ issue: { locked: false }, locks: [{}, { kind: "unlocked" }] });
  });

  it("who cannot react according to the story, and can, break it off", async () => {
    await expect(tell(`${NOW}ana cannot-react: in-favour`)).rejects.toThrow("ana could react");
  });

  it("change title and text of the request, and what others said", async () => {
    const { last } = await tell(
      `${NOW}rex renames-request: Scans of plates${LATER}rex edits-request: Please scan our plates.${LATER}rex says: Hello${LATER}kim edits-comment-of rex: Goodbye`,
    );
    expect(last.snapshot.issue).toMatchObject({ title: "Scans of plates", body: "Please scan our plates." });
    expect(last.snapshot.edits).toMatchObject([{ at: "2026-03-03T10:00:00Z" }, { at: "2026-03-03T11:00:00Z" }]);
    expect(last.snapshot.comments.find(({ author }) => author?.login === "rex")).toMatchObject({
      body: "Goodbye",
      editedByAuthorOnly: false,
    });
  });

  it("react to the ballot, the card and the request, with any of the eight signs", async () => {
    const { last } = await tell(
      `${NOW}ana reacts: confused${LATER}ben reacts-to-card: heart${LATER}cy reacts-to-request: in-favour${LATER}dia reacts: hooray${LATER}dia unreacts: hooray`,
    );
    const { snapshot, state } = last;
    const reactionsOn = (id: number | undefined) =>
      snapshot.comments
        .find((comment) => comment.id === id)
        ?.reactions.map(({ by, content }) => `${by?.login} ${content}`);
    expect(reactionsOn(state.ballots[0]?.comment)).toEqual(["ana CONFUSED"]);
    expect(reactionsOn(snapshot.card?.comment)).toEqual(["ben HEART"]);
  });

  it("get another login, and the story goes on calling them by their first name", async () => {
    const { last } = await tell(`${NOW}ana renames-account: anna${LATER}ana reacts: in-favour`);
    const ballot = last.snapshot.comments.find(({ id }) => id === last.state.ballots[0]?.comment);
    expect(ballot?.reactions.map(({ by }) => by?.login)).toEqual(["anna"]);
  });

  it("move the request to another repository with a desk, and the story goes on there", async () => {
    const { last, setting } = await tell(`${NOW}kim transfers: archive`, SEALED);
    expect(setting.ref).toEqual({ owner: "hub", repo: "archive" });
    expect(last.snapshot).toMatchObject({ repository: { name: "archive" }, movedHere: { by: { login: "kim" } } });
    expect(last.snapshot.distrusted.filter(({ why }) => why === "moved").length).toBeGreaterThan(1);
  });
});

describe("comments of the desk", () => {
  it("whose words are changed keep their records, where these are sealed", async () => {
    const { last } = await tell(`\n  - desk: asleep\n    mod defaces: ballot`, SEALED);
    expect(last.snapshot.batches.filter(({ wordsEdited }) => wordsEdited?.by?.login === "mod")).toHaveLength(1);
  });

  it.each(["card", "record", "ballot"])("whose marker is changed are not believed: the %s", async (what) => {
    const { last } = await tell(`\n  - desk: asleep\n    mod breaks: ${what}`, SEALED);
    expect(last.snapshot.distrusted).toMatchObject([{ why: "seal-broken", edited: { by: { login: "mod" } } }]);
  });

  it.each(["card", "record", "ballot"])("are gone when somebody deletes them: the %s", async (what) => {
    const { last } = await tell(`\n  - desk: asleep\n    mod deletes: ${what}`);
    expect(last.snapshot.deletions).toMatchObject([{ by: { login: "mod" }, author: { login: "github-actions" } }]);
  });
});

describe("forgeries", () => {
  it.each([
    ["a listed account with another key", "workflow forges: record", "seal-broken"],
    ["a listed account without a seal", "workflow forges: record without seal", "seal-broken"],
    ["another App", "mod forges: record", "writer-not-listed"],
    ["a listed account, of the card", "app forges: card", "seal-broken"],
  ])("on a desk with a key are not believed: by %s", async (_who, act, why) => {
    const { last } = await tell(`\n  - desk: asleep\n    ${act}`, SEALED);
    expect(last.snapshot.distrusted).toMatchObject([{ why }]);
    expect(last.state.ballots[0]?.result).toBeUndefined();
  });

  it("are so well made that a desk without a key believes a listed account", async () => {
    const { last } = await tell("\n  - desk: asleep\n    workflow forges: record");
    expect(last.state.ballots[0]?.result).toMatchObject({ outcome: "passed", tally: { yes: 5 } });
  });
});

describe("the desk", () => {
  it("that sleeps does nothing, and sees it all when it wakes", async () => {
    const { played } = await tell(
      `${NOW}desk: asleep\n    ana says: /help${LATER}ben says: /help\n  - at: 2026-03-03 12:00\n    desk: awake`,
    );
    expect(played.map(({ snapshot }) => snapshot.replies.length)).toEqual([0, 0, 2]);
  });

  it.each(["everything", "comments", "reactions", "timelineItems"])(
    "that cannot read %s writes nothing, and answers when it can",
    async (part) => {
      const { played } = await tell(`${NOW}read-fails: ${part}\n    ana says: /help${LATER}desk: awake`);
      expect(played.map(({ snapshot }) => snapshot.replies.length)).toEqual([0, 1]);
    },
  );

  it("that cannot list the requests looks only at what it is told of", async () => {
    const { played } = await tell(`${NOW}read-fails: list\n    ana says: /help`);
    expect(played.map(({ snapshot }) => snapshot.replies.length)).toEqual([1]);
  });

  it("hears each webhook as often as it comes, and answers once", async () => {
    const { last } = await tell(`${NOW}again: 5\n    ana says: /help`);
    expect(last.snapshot.replies).toHaveLength(1);
  });

  it("that runs twice at once writes twice, and the one record that counts for nothing is folded away", async () => {
    const { last } = await tell(
      "\n  - at: 2026-03-09 12:00\n    race: true\n    expect: { cards: 1, ballot-comments: 1, ballot: { extensions: 1 } }",
    );
    expect(last.differences).toEqual([]);
    const { counted, stray } = followChain(last.snapshot.batches);
    expect(stray.map(({ isMinimized }) => isMinimized)).toEqual([true]);
    expect(stray[0]?.batch.after).toBe(counted.at(-1)?.batch.after);
  });

  it("writes as the other account once the files say so", async () => {
    const { last } = await tell(`${NOW}writer: app\n    ana says: /help`);
    const reply = last.snapshot.comments.find(({ id }) => id === last.snapshot.replies[0]?.comment);
    expect(reply?.author?.login).toBe("quorumdesk");
  });

  it("works by the roster and the rules that the files have at each step", async () => {
    const { played } = await tell(`${NOW}roster: { joins: [zoe] }${LATER}config: { power: ballot }`);
    const texts = played.map(({ snapshot }) => snapshot.files.map(({ text }) => text).join("\n"));
    expect(texts[0]).toContain("login: zoe");
    expect(texts[0]).not.toContain("power:");
    expect(texts[1]).toContain("power: ballot");
  });

  it("publishes what its records are at that step, where its configuration says that its board is", async () => {
    const { setting, last, played } = await tell(`${NOW}publish: true${LATER}ana says: /recuse`);
    const answer = await setting.sandbox.fetch("https://hub.github.io/helpdesk/records/1.json");
    const [at] = played;
    expect(parsePublished(await answer.text())).toMatchObject({
      number: 1,
      batches: at?.snapshot.batches.map(({ comment }) => ({ comment })),
    });
    expect(last.snapshot.files[0]?.text).toContain("board-url: https://hub.github.io/helpdesk/");
  });

  it("publishes on top of what was published: what somebody deletes meanwhile stays in the copy", async () => {
    const { setting, played } = await tell(
      `${NOW}publish: true${LATER}desk: asleep\n    mod deletes: record\n    publish: true`,
      SEALED,
    );
    const [before] = played;
    const answer = await setting.sandbox.fetch("https://hub.github.io/helpdesk/records/1.json");
    const published = parsePublished(await answer.text());
    expect(published?.batches.map(({ comment }) => comment)).toEqual(
      before?.snapshot.batches.map(({ comment }) => comment),
    );
    expect(published?.batches.at(-1)).toMatchObject({ gone: true });
  });

  it("can have several requests, and the story says which one it goes on with", async () => {
    const second = "rex opens: { form: request.yml, title: More plates, answers: { need: Ten., reach: Here } }";
    const { played } = await tell(`${NOW}${second}${LATER}request: 1`);
    expect(played.map(({ snapshot }) => snapshot.issue.number)).toEqual([2, 1]);
  });
});

describe("several requests", () => {
  const second = "rex opens: { form: request.yml, title: More plates, answers: { need: Ten., reach: Here } }";

  it("are named by their place in the story, by number and by address", async () => {
    const { last } = await tell(
      `${NOW}${second}${LATER}kim says: "See #{request 1}, {address of request 2} and {request 1}."`,
    );
    const said = last.snapshot.comments.find(({ author }) => author?.login === "kim");
    expect(said?.body).toBe("See #1, https://github.com/hub/helpdesk/issues/2 and 1.");
    await expect(tell(`${NOW}kim says: "See #{request 7}"`)).rejects.toThrow("the story has no request 7 yet");
  });

  it("are named in a form's answers, and GitHub tells which issues name a request", async () => {
    const answers = 'answers: { request: "#{request 1}", achieved: It worked. }';
    const { played } = await tell(
      `${NOW}rex opens: { form: outcome.yml, title: Done, ${answers} }${LATER}request: 1\n    expect: { mentioned-by: [2] }`,
    );
    expect(played[0]?.snapshot.issue.body).toContain("\n\n#1\n\n");
    expect(played[1]?.differences).toEqual([]);
  });

  it("can be looked at in one step, beside the one that the story is about", async () => {
    const others = (stage: string) => `expect: { stage: intake, others: { 1: { stage: ${stage}, ballots: 1 } } }`;
    const { played } = await tell(`${NOW}${second}\n    ${others("committee-feedback")}${LATER}${others("approved")}`);
    expect(played.map(({ differences }) => differences)).toEqual([
      [],
      ['request 1: stage: expected "approved", found "committee-feedback"'],
    ]);
  });

  it("are in the list that is published, each as it was published last", async () => {
    const { setting } = await tell(`${NOW}publish: true${LATER}${second}\n    publish: true`);
    const answer = await setting.sandbox.fetch("https://hub.github.io/helpdesk/api/v1/requests.json");
    expect(await answer.json()).toMatchObject({
      version: 1,
      requests: [
        { number: 2, finished: false, page: "/en/requests/2/index.html" },
        { number: 1, finished: false },
      ],
    });
  });

  it("that arrive later find the earlier ones in that list", async () => {
    const { setting, last } = await tell(`${NOW}publish: true${LATER}desk: asleep\n    ${second}`);
    const entries = await writerGitHub(setting).readLibrary("https://hub.github.io/helpdesk/");
    expect(last.snapshot.issue.number).toBe(2);
    expect(entries).toMatchObject([{ number: 1, url: "https://hub.github.io/helpdesk/en/requests/1/" }]);
  });
});

describe("the forms of a story", () => {
  const ARABIC = `
    name: طلب
    description: اطلب المساعدة
    labels: [عربي]
    body:
      - { type: input, id: need, attributes: { label: ماذا تحتاج؟ }, validations: { required: true } }
`.replaceAll("\n", "\n      ");

  it("can be brought along, in any language, and put their labels on", async () => {
    const { last } = await tell(`${NOW}rex opens: { form: request-ar.yml, title: صور, answers: { need: ألواح } }`, {
      header: `desk:\n  forms:\n  - file: request-ar.yml\n    text: |${ARABIC}`,
    });
    expect(last.snapshot.issue).toMatchObject({ body: "### ماذا تحتاج؟\n\nألواح" });
    expect(last.snapshot.issue.labels).toContain("عربي");
    expect(last.state.registered?.form).toBe("request-ar.yml");
    const [config] = last.snapshot.files;
    expect(config?.text).toContain("file: request-ar.yml\n    kind: request\n    language: ar");
  });

  it("have a kind by the names of their files", async () => {
    const { last } = await tell(`${NOW}ana says: Hello`);
    const [config] = last.snapshot.files;
    for (const kind of ["question", "outcome", "join", "on-behalf"])
      expect(config?.text).toContain(`file: ${kind}.yml\n    kind: ${kind}`);
  });
});

it("a thread is filled in one act, and the desk hears of the last comment only", async () => {
  const { last } = await tell(`${NOW}sue says-150-times: Hello`);
  expect(last.snapshot.comments.filter(({ author }) => author?.login === "sue")).toHaveLength(150);
  expect(last.snapshot.incomplete).toEqual([]);
});
