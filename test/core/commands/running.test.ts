import { describe, expect, it } from "vitest";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { type Told, tell } from "../../support/told-story.ts";

/** A request in intake, then what people write, one comment an hour. */
async function told(acts: readonly string[]): Promise<Told> {
  const steps = acts.map((act, index) => {
    const hour = String(10 + index).padStart(2, "0");
    return `  - at: 2026-03-02 ${hour}:00\n${act.replace(/^/gm, "    ")}\n`;
  });
  const story = `title: Commands
committee: [ana, ben, cy, dee]
groups: { implementation: [uli] }
steps:
  - at: 2026-03-02 09:00
    rex opens:
      form: request.yml
      title: Old maps
      answers: { need: Old maps of the coast, reach: Through this issue }
${steps.join("")}`;
  return tell(readScenario(story, "running.test"));
}

/** What each comment got for an answer, in the order of the comments. */
/** With common blanks, as a reader sees them. */
const answers = async (acts: readonly string[]): Promise<readonly string[]> =>
  (await told(acts)).ending.visible.answers.map((answer) => answer.replaceAll("\u00a0", " "));

const commandsDone = ({ ending }: Told): readonly string[] =>
  ending.records.flatMap(({ cause, changes }) =>
    cause.kind === "command"
      ? changes.map((change) => `${cause.command}: ${change.kind === "refused" ? change.why : change.kind}`)
      : [],
  );

const kim = (...lines: readonly string[]): string => `kim says: |\n${lines.map((line) => `  ${line}`).join("\n")}`;

describe("the commands of a comment run in order", () => {
  it("up to the first that is refused; what stands below it is not run, and said so, but questions are answered", async () => {
    const story = await told([kim("/assign implementation", "/assign cooks", "/accept", "/status", "/hold later")]);
    expect(commandsDone(story)).toEqual([
      "assign: group-assigned",
      "assign: desk-refused-group-unknown",
      "accept: not-run",
      "status: answered",
      "hold: not-run",
    ]);
    const [sign, reply] = [...story.ending.visible.answers].sort();
    expect(sign).toContain("CONFUSED");
    expect(reply).toContain("no working group “cooks”");
    expect(reply).toContain("The commands below it in the same comment were not run because of this: accept and hold.");
    expect(reply).toContain("The request has been in the stage");
  });

  it("what was not run never runs later, though the reason is gone", async () => {
    const story = await told([kim("/start", "/assign implementation"), kim("/accept"), kim("thanks")]);
    expect(story.snapshot.issue.labels).not.toContain("implementation");
    expect(commandsDone(story).filter((done) => done.startsWith("assign"))).toEqual(["assign: not-run"]);
  });

  it("a trial that would be refused stops nothing", async () => {
    const story = await told([kim("/start --dry-run", "/assign implementation")]);
    expect(commandsDone(story)).toEqual(["start: answered", "assign: group-assigned"]);
  });

  it("at most ten, and the rest is said", async () => {
    const story = await told([kim(...Array.from({ length: 10 }, (_, n) => `/hold paused a${n}`), "/accept")]);
    const [, reply] = [...story.ending.visible.answers].sort();
    expect(reply).toContain("Only the first 10 commands of a comment are run.");
    expect(commandsDone(story).filter((done) => done.startsWith("accept"))).toEqual(["accept: too-many"]);
  });
});

describe("a word that is no command", () => {
  it("gets the nearest command that this person may use now", async () => {
    expect(await answers([kim("Fine.", "/acept")])).toEqual([
      "comment 1 of kim: There is no command “/acept”, so nothing was changed. Did you mean `/accept`? Then please write it in a new comment.",
    ]);
  });

  it("gets no command that is for somebody else, or of no use now: silence in a longer comment", async () => {
    expect(await answers(["rex says: |\n  Please\n  /acept", kim("Then", "/strat")])).toEqual([]);
  });

  it("gets the way to help where it is the whole comment", async () => {
    expect(await answers(["rex says: /acept"])).toEqual([
      "comment 1 of rex: There is no command “/acept”, so nothing was changed. Write `/help` alone on a line to see what you can do now.",
    ]);
  });

  it("of another bot gets nothing, ever", async () => {
    expect(await answers([kim("/lgtm"), "rex says: /shrug"])).toEqual([]);
  });

  it("of an outsider gets nothing, ever", async () => {
    expect(await answers(["zed says: /acept", "zed says: /frobnicate"])).toEqual([]);
  });

  it("looks other than a refusal: eyes, not a confused face", async () => {
    const { snapshot } = await told([kim("/acept"), kim("/start")]);
    const signs = snapshot.comments.flatMap(({ reactions }) => reactions.map(({ content }) => content));
    expect(signs).toEqual(["EYES", "CONFUSED"]);
  });

  it("that has a better one here gets that", async () => {
    const [answer] = await answers(["ana says: /cancel-vote", kim("/accept"), "ana says: /cancel-vote"]);
    expect(answer).toContain("Write `/help`");
    expect((await answers([kim("/accept"), "ana says: /cancel-vote"]))[0]).toContain("`/ballot cancel reason`");
  });
});

describe("a trial run", () => {
  it("shows what would be written, ballot and all, calls nobody and changes nothing", async () => {
    const story = await told([kim("/accept --dry-run")]);
    const [reply = ""] = story.ending.visible.answers;
    expect(reply).toContain("This was a trial run of\u00a0`/accept`. Nothing was changed.");
    expect(reply).toContain("> ");
    expect(reply).toContain("Ballot 1");
    expect(reply).not.toMatch(/@[a-z]/);
    expect(story.ending.visible.labels).toContain("intake");
    expect(commandsDone(story)).toEqual(["accept: answered"]);
  });

  it("does not stand in the way of the real command, nor of the same trial later", async () => {
    const story = await told([kim("/accept --dry-run"), kim("/accept --dry-run"), kim("/accept")]);
    expect(commandsDone(story)).toEqual(["accept: answered", "accept: answered", "accept: stage-entered"]);
  });

  it("takes no word of its own for a reason or a choice", async () => {
    const story = await told([kim("/accept"), "ana says: /vote --dry-run yes", "ana says: /vote yes --dry-run"]);
    const replies = story.ending.visible.answers.filter((answer) => answer.includes("of ana"));
    expect(replies).toHaveLength(2);
    for (const reply of replies) expect(reply).toContain("it would be done and noted");
  });

  it("of an acceptance does not take its own flag for the reason that overrides missing answers", async () => {
    const incomplete = "rex opens:\n  form: request.yml\n  title: Maps\n  answers: { need: Old maps }";
    const { ending } = await told([incomplete, kim("/accept --dry-run"), kim("/accept by phone --dry-run")]);
    const replies = ending.visible.answers.filter((answer) => answer.includes("of kim"));
    expect(replies[0]).toContain("it would be refused");
    expect(replies[1]).toContain("the helpdesk would write here");
  });

  it("says why it would be refused", async () => {
    const [reply] = await answers([kim("/start --dry-run")]);
    expect(reply).toContain("it would be refused. Nothing was changed.");
    expect(reply).toContain("does nothing in the stage");
  });
});

describe("a desk's own word for a command", () => {
  const config = "config: { command-words: { يقبل: accept, verwerfen: decline } }\n";

  it("runs it, keeps the reason and suggests it to nobody who may not use it", async () => {
    const story = await told([`${config}${kim("/يقبل")}`, "ana says: /Verwerfen Too early."]);
    expect(commandsDone(story)).toEqual(["accept: stage-entered", "decline: vote-cast"]);
    expect(story.snapshot.card?.body).toContain("Too early.");
  });
});

describe("help", () => {
  it("names the two or three commands that matter first, and folds the rest", async () => {
    const [reply = ""] = await answers([kim("/help")]);
    const [shown = "", folded = ""] = reply.split("<details>");
    expect(shown.match(/^- /gm)?.length).toBeLessThanOrEqual(3);
    expect(shown).toContain("`/accept [reason]`");
    expect(folded).toContain("`/assign group|@person [number]`");
    expect(folded).not.toContain("`/start`");
    expect(reply).toContain("nothing is undone");
  });

  it("shows a requester few commands, and no other's", async () => {
    const [reply = ""] = await answers(["rex says: /help"]);
    expect(reply).not.toContain("<details>");
    expect(reply.match(/^- /gm)?.length).toBeLessThanOrEqual(5);
    expect(reply).toContain("`/withdraw [reason]`");
    expect(reply).not.toContain("/accept");
  });

  it("shows a member with a vote how to vote first", async () => {
    const [reply = ""] = await answers([kim("/accept"), "ana says: /help"]);
    expect(reply.split("<details>")[0]).toContain("`/vote yes|no|abstain [reason]`");
  });

  it("tells all about one command, by any of its names", async () => {
    for (const name of ["hold", "/hold", "HOLD."]) {
      const [reply] = await answers([kim(`/help ${name}`)]);
      expect(reply).toContain("`/hold [name] [until date] reason`");
      expect(reply).toContain("Who may use it: a coordinator of the helpdesk, ");
      expect(reply).toContain("For example: `/hold until 2026-09-01 the archive is closed in summer`");
    }
  });

  it("says that a command cannot be used now", async () => {
    expect((await answers(["rex says: /help accept"]))[0]).toContain("You cannot use it here now.");
    expect((await answers([kim("/help accept")]))[0]).not.toContain("You cannot use it");
  });

  it("on an unknown name guesses only what this person may do", async () => {
    expect((await answers([kim("/help acept")]))[0]).toContain("Did you mean `accept`?");
    expect((await answers(["rex says: /help acept"]))[0]).toContain("no command with the name “acept”");
  });
});
