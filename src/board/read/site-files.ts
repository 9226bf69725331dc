import { sha256Of } from "../../core/records/hash.ts";
import { publishedAfter } from "../../core/records/published.ts";
import { type BoardModel, modelOf } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { collectBoard } from "../../core/reports/collect-board.ts";
import { viewOf } from "../../core/reports/request-view.ts";
import { shownFrom } from "../../core/reports/shown-copy.ts";
import { shownRequest } from "../../core/reports/shown-request.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import { boardFiles } from "../build-board.ts";
import type { SiteFile } from "../site/write-site.ts";
import type { BoardSource } from "./board-item.ts";
import { filesOf } from "./read-board.ts";
import { copyRecords, recordsFile } from "./records-files.ts";
import { copyShown } from "./shown-files.ts";

/** What a site is made with, beside the requests. */
export interface SiteWish {
  /** The site's path on its host, as in `/helpdesk`; empty at the root. */
  readonly basePath: string;
  /** Requests from before the desk. */
  readonly historic: readonly BoardRequest[];
  /** The version of this program. */
  readonly version: string;
  /** Is told in the end what the site was made of. */
  readonly done?: (made: SiteMade) => void;
}

/** What a site was made of. */
export interface SiteMade {
  readonly model: BoardModel;
  readonly status: BuildMark;
  /** The issues that could not be read in full, with what is missing. */
  readonly incomplete: readonly { readonly number: number; readonly missing: readonly string[] }[];
}

/** Where a build leaves for the next one of when it is, and what it was made of. */
export const MADE_PATH = "/shown/made.json";

/**
 * The whole site, file after file, while its requests are read: the copies of records and of what is shown, then the pages, then what it
 * was made of. Of a repository that is not public no copy is made.
 */
export async function* siteFiles(source: BoardSource, wish: SiteWish): AsyncIterable<SiteFile> {
  const { desk, repository, previous } = source;
  const collecting = collectBoard(desk, wish.historic);
  const repositoryId = repository?.id ?? previous?.index.repositoryId;
  const isCopied = repositoryId !== undefined && !repository?.isPrivate;
  const records = copyRecords(repositoryId ?? 0, previous);
  const shownCopies = copyShown();
  const incomplete: SiteMade["incomplete"][number][] = [];

  for await (const item of source.items()) {
    if (item.kind === "kept") {
      const { published, shown } = item;
      if (shown) {
        const { copy, thread } = shown;
        const state = deriveState(thread);
        collecting.add(viewOf(shownFrom(copy), thread, { state, desk, at: source.builtAt() }));
      }
      if (published) {
        records.kept(published);
        yield recordsFile(published);
      }
      yield* shownCopies.kept(item);
      continue;
    }
    const { snapshot } = item;
    const { issue, incomplete: missing } = snapshot;
    if (missing.length > 0) incomplete.push({ number: issue.number, missing });
    const state = deriveState(snapshot);
    const shown = state.registered && !state.report ? shownRequest(snapshot, state, desk) : undefined;
    if (shown) collecting.add(viewOf(shown, snapshot, { state, desk, at: snapshot.readAt }));
    const published = isCopied ? await records.after(snapshot) : publishedAfter(snapshot, undefined);
    const copies = shownCopies.after(snapshot, state, shown, published);
    if (!isCopied) continue;
    if (published.batches.length > 0) yield recordsFile(published);
    yield* copies;
  }

  const builtAt = source.builtAt();
  const { version, basePath } = wish;
  const files = filesOf(source.files);
  if (isCopied) {
    yield* records.end();
    yield shownCopies.index({ version, repositoryId, files, wholeAt: source.wholeAt ?? builtAt });
  }
  const model = modelOf({ ...collecting.collected(), repository: repository?.url ?? null }, desk, builtAt);
  const { languages } = model.desk;
  yield* boardFiles(model, { basePath });
  const made = [version, basePath, languages, files, wish.historic, shownCopies.hashes()];
  const status: BuildMark = { version: 1, builtAt, made: sha256Of(JSON.stringify(made)) };
  yield { path: MADE_PATH, text: `${JSON.stringify(status, null, 1)}\n` };
  wish.done?.({ model, status, incomplete });
}

/** When a site was built, by the time of its data, and one hash of all that it was made of but the time. */
export interface BuildMark {
  readonly version: 1;
  readonly builtAt: string;
  readonly made: string;
}
