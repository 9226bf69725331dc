import { describe, expect, it } from "vitest";
import type { BoardSource } from "../../src/board/read/board-item.ts";
import { MADE_PATH, type SiteMade, siteFiles } from "../../src/board/read/site-files.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";

const desk = boardDesk();
const snapshots = boardInputs(desk).map(({ snapshot }) => snapshot);

function sourceOf(requests: readonly RequestSnapshot[], builtAt = READ_AT): BoardSource & { readonly taken: number[] } {
  const taken: number[] = [];
  return {
    desk,
    files: requests[0]?.files ?? [],
    repository: requests[0]?.repository,
    previous: undefined,
    wholeAt: undefined,
    builtAt: () => builtAt,
    taken,
    async *items() {
      for (const snapshot of requests) {
        taken.push(snapshot.issue.number);
        yield { kind: "read", snapshot };
      }
    },
  };
}

const WISH = { basePath: "", historic: [], version: "1" };

async function pathsOf(source: BoardSource): Promise<{ readonly paths: readonly string[]; readonly made: SiteMade }> {
  const paths: string[] = [];
  const done: SiteMade[] = [];
  for await (const { path } of siteFiles(source, { ...WISH, done: (made) => done.push(made) })) paths.push(path);
  const [made] = done;
  if (!made) throw new Error("nothing was made");
  return { paths, made };
}

describe("the files of a site", () => {
  it("come while the requests are read: the copies of a request before the next one is taken", async () => {
    const source = sourceOf(snapshots);
    const first = snapshots[0]?.issue.number ?? 0;
    for await (const { path } of siteFiles(source, WISH)) {
      expect([path, source.taken]).toEqual([`/records/${first}.json`, [first]]);
      break;
    }
  });

  it("have no copy of a repository that is not public", async () => {
    const hidden = snapshots.map((one) => ({ ...one, repository: { ...one.repository, isPrivate: true } }));
    const { paths } = await pathsOf(sourceOf(hidden));
    expect(paths.filter((path) => /^\/(records|shown)\//.test(path))).toEqual([MADE_PATH]);
    expect(paths).toContain("/en/index.html");
  });

  it("say the same of what they are made of until something of it changes, whatever the hour", async () => {
    const { made } = await pathsOf(sourceOf(snapshots));
    const { made: later } = await pathsOf(sourceOf(snapshots.toReversed()));
    const { made: fewer } = await pathsOf(sourceOf(snapshots.slice(1)));
    const [one, ...others] = snapshots;
    if (!one) throw new Error("no request");
    const renamed = [{ ...one, issue: { ...one.issue, title: "Another title" } }, ...others];
    const { made: other } = await pathsOf(sourceOf(renamed));
    expect(later.status.made).toBe(made.status.made);
    expect(new Set([made, fewer, other].map(({ status }) => status.made)).size).toBe(3);
  });

  it("name what could not be read in full", async () => {
    const [one, ...others] = snapshots;
    if (!one) throw new Error("no request");
    const cut = { ...one, incomplete: ["comments"] };
    const { made } = await pathsOf(sourceOf([cut, ...others]));
    expect(made.incomplete).toEqual([{ number: one.issue.number, missing: ["comments"] }]);
  });
});
