import { describe, expect, it } from "vitest";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { Account, Comment } from "../../../src/core/domain/snapshot.ts";
import { requesterWords, saysMoreThanCommands } from "../../../src/core/workflow/requester-words.ts";
import { aComment } from "../../support/a-snapshot.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const rosa: Account = { id: userId(3), login: "rosa", kind: "user" };
const asked = { holds: [{ hold: "waiting-for-requester", since: june(5) }] };

const said = (comment: Partial<Comment>): Comment =>
  aComment(70, "It is CC BY.", { author: rosa, createdAt: june(6), ...comment });

describe("what the requester writes while the desk waits for it", () => {
  it.each<[string, Partial<Comment>, readonly string[]]>([
    ["counts from when it was written", {}, [june(6)]],
    ["counts from when it was changed", { createdAt: june(2), lastEditedAt: june(7) }, [june(7)]],
    ["counts twice where it was changed later", { lastEditedAt: june(7) }, [june(6), june(7)]],
    ["counts for nothing where it was there before", { createdAt: june(4) }, []],
    ["counts for nothing at the very time of the question", { createdAt: june(5) }, []],
    ["counts for nothing where somebody else touched it", { editedByAuthorOnly: false }, []],
    ["counts for nothing where it is somebody else's", { author: { ...rosa, id: userId(4) } }, []],
    ["counts for nothing where it is only a command", { body: "/status" }, []],
  ])("%s", (_rule, comment, times) => {
    expect(requesterWords(aLook(asked, { comments: [said(comment)] }), []).map(({ at }) => at)).toEqual(times);
  });

  it("may be a change of the request as well, by the requester only", () => {
    const edits = [
      { by: rosa, at: june(4) },
      { by: rosa, at: june(6) },
      { by: null, at: june(7) },
    ];
    expect(requesterWords(aLook(asked, { edits }), [])).toEqual([
      { kind: "requester-wrote", at: june(6), what: "request" },
    ]);
  });

  it("is not looked for where nobody waits, or where the hold ends otherwise", () => {
    const comments = [said({})];
    expect(requesterWords(aLook({}, { comments }), [])).toEqual([]);
    expect(requesterWords(aLook({ holds: [{ hold: "paused", since: june(5) }] }, { comments }), [])).toEqual([]);
  });

  it("is taken along after a command that nobody has answered yet, since that may be the question", () => {
    expect(requesterWords(aLook({}, { comments: [said({})] }), [{ at: june(5) }])).toHaveLength(1);
    expect(requesterWords(aLook({}, { comments: [said({})] }), [{ at: june(6) }])).toEqual([]);
  });

  it("is looked for after an end that only silence had brought", () => {
    const ended = (exit: string) => ({ exit: { exit, at: instant("2026-06-05T10:00:00Z"), through: exit } });
    expect(requesterWords(aLook(ended("no-reply"), { comments: [said({})] }), [])).toHaveLength(1);
    expect(requesterWords(aLook(ended("answered"), { comments: [said({})] }), [])).toEqual([]);
  });

  it("is that of the account which a coordinator linked, where the request was filed for somebody", () => {
    const registered = { at: june(1), form: null, onBehalf: true, channel: "mail" as const, receivedAt: june(1) };
    const filed = { ...asked, registered };
    const linked = { ...filed, requester: { id: userId(5), login: "asha" } };
    const comments = [said({}), said({ author: { ...rosa, id: userId(5) } })];
    expect(requesterWords(aLook(filed, { comments }), [])).toEqual([]);
    expect(requesterWords(aLook(linked, { comments }), [])).toHaveLength(1);
  });
});

describe("a comment says more than commands", () => {
  it.each([
    ["It is CC BY.", true],
    ["It is CC BY.\n/status", true],
    ["/status\n\nIt is CC BY.", true],
    ["```\n/status\n```", true],
    ["> /status", true],
    ["/status", false],
    ["/status\n\n/help", false],
    ["/withdraw we found help", false],
    ["/statuss", false],
    ["", false],
    [" \n", false],
  ])("%j: %s", (body, answer) => expect(saysMoreThanCommands(body)).toBe(answer));
});
