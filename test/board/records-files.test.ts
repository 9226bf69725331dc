import { describe, expect, it } from "vitest";
import { copyRecords, type PreviousCopies, recordsFile } from "../../src/board/read/records-files.ts";
import type { SiteFile } from "../../src/board/site/write-site.ts";
import { commentId } from "../../src/core/domain/ids.ts";
import type { BatchComment, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { parsePublished, parsePublishedIndex } from "../../src/core/records/published.ts";
import { batchOf, chainOf } from "../core/records/batches.ts";
import { aSnapshot } from "../support/a-snapshot.ts";

const chain = chainOf(3);
const request = (
  batches: readonly BatchComment[],
  number = 7,
  more: Partial<RequestSnapshot> = {},
): RequestSnapshot => {
  const { issue } = aSnapshot();
  const after = batches.at(-1)?.hash ?? null;
  const card = { comment: commentId(9), nodeId: "", url: "", body: "", batch: batchOf(after, []) };
  return aSnapshot({ batches, card, issue: { ...issue, number }, ...more });
};

/** All files of the copy after these readings. */
async function recordsFiles(
  snapshots: readonly RequestSnapshot[],
  previous: PreviousCopies | undefined,
): Promise<readonly SiteFile[]> {
  const copying = copyRecords(snapshots[0]?.repository.id ?? previous?.index.repositoryId ?? 0, previous);
  const files: SiteFile[] = [];
  for (const snapshot of snapshots) {
    const published = await copying.after(snapshot);
    if (published.batches.length > 0) files.push(recordsFile(published));
  }
  for await (const file of copying.end()) files.push(file);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The copies that a build wrote, with the numbers of those that are read. */
function written(files: readonly SiteFile[]): PreviousCopies & { readonly asked: number[] } {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const index = parsePublishedIndex(texts.get("/records/index.json") ?? "");
  if (!index) throw new Error("no list");
  const asked: number[] = [];
  return {
    index,
    asked,
    read: async (number) => {
      asked.push(number);
      const published = parsePublished(texts.get(`/records/${number}.json`) ?? "");
      if (!published) throw new Error("no copy");
      return published;
    },
  };
}

describe("the files of the published copy", () => {
  it("are one for each request with records, by number, and a list with the newest hashes", async () => {
    const files = await recordsFiles([request(chain, 8), request([], 9), request(chain, 7)], undefined);
    expect(files.map(({ path }) => path)).toEqual(["/records/7.json", "/records/8.json", "/records/index.json"]);
    expect(written(files).index.requests).toMatchObject([
      { number: 7, head: chain[2]?.hash, batches: 3, gone: 0, at: "2026-06-20T09:00:00Z" },
      { number: 8 },
    ]);
  });

  it("read again what was published only where something is missing, and then keep it", async () => {
    const before = written(await recordsFiles([request(chain)], undefined));
    await recordsFiles([request(chain)], before);
    expect(before.asked).toEqual([]);
    const after = written(await recordsFiles([request(chain.slice(0, 2))], before));
    expect(before.asked).toEqual([7]);
    expect(after.index.requests).toMatchObject([{ batches: 3, gone: 1, head: chain[1]?.hash }]);
    const later = written(await recordsFiles([request(chain.slice(0, 2))], after));
    expect(later.index).toEqual(after.index);
  });

  it("keep a request that is not there any more, with everything flagged", async () => {
    const before = written(await recordsFiles([request(chain, 7), request(chain, 8)], undefined));
    const after = written(await recordsFiles([request(chain, 8)], before));
    expect(after.index.requests.map(({ number, gone }) => [number, gone])).toEqual([
      [7, 3],
      [8, 0],
    ]);
    const empty = written(await recordsFiles([], after));
    expect(empty.index.requests.map(({ number }) => number)).toEqual([7, 8]);
  });

  it("fail where a copy of the list cannot be read, because a build without it would lose it", async () => {
    const before = written(await recordsFiles([request(chain)], undefined));
    const broken = { ...before, read: async () => Promise.reject(new Error("no answer")) };
    await expect(recordsFiles([request([])], broken)).rejects.toThrow("no answer");
  });

  it("do not go on from another repository's", async () => {
    const before = written(await recordsFiles([request(chain)], undefined));
    const { repository } = aSnapshot();
    const other = { repository: { ...repository, id: 5 } };
    const files = written(await recordsFiles([request(chain.slice(0, 1), 7, other)], before));
    expect(files.index).toMatchObject({ repositoryId: 5, requests: [{ batches: 1, gone: 0 }] });
  });
});
