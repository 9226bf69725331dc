import type { FormAnswer } from "../domain/issue-form.ts";
import type { Account } from "../domain/snapshot.ts";
import { CONSENTS } from "../forms/consent-of.ts";
import { isCommentId, isInstant, isName, isSha256, isUserId } from "../records/domain-shapes.ts";
import type { PublicText } from "../records/public-text.ts";
import {
  either,
  exactly,
  type Guard,
  isBoolean,
  listOf,
  oneOf,
  orNull,
  textUpTo,
  wholeFrom,
} from "../records/shape.ts";
import type { BoardAnswer, BoardReport } from "./board-types.ts";
import { SHOWN_FORM, type ShownCopy } from "./shown-copy.ts";
import type { ShownIndex, ShownRow } from "./shown-index.ts";
import type { ShownPlace } from "./shown-request.ts";

const isText = textUpTo(70_000);
const isAddress: Guard<string> = (value): value is string => isText(value) && value.startsWith("https://");
const isNumber = wholeFrom(1);
const isOpen = oneOf("open" as const, "closed" as const);

const isPublicText = exactly<PublicText>({ text: isText, dir: oneOf("ltr", "rtl") }, {});

const isAnswer = exactly<FormAnswer>(
  {
    type: isName,
    label: isText,
    state: oneOf("answered", "no-response", "missing", "invalid"),
    value: orNull(either(isText, listOf(isText))),
  },
  {},
);

const isAccount = exactly<Account>(
  { id: isUserId, login: isName, kind: oneOf("user", "bot", "organization", "mannequin") },
  {},
);

const isReportAnswer = exactly<BoardAnswer>({ key: isText, label: isText, text: isPublicText }, {});

const pairOf =
  <A, B>(a: Guard<A>, b: Guard<B>): Guard<readonly [A, B]> =>
  (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && a(value[0]) && b(value[1]);

const isCopy = exactly<ShownCopy>(
  {
    form: oneOf(SHOWN_FORM),
    head: orNull(isSha256),
    card: orNull(exactly<NonNullable<ShownCopy["card"]>>({ comment: isCommentId, line: isSha256 }, {})),
    reposted: listOf(pairOf(isCommentId, isCommentId), 5_000),
    repository: exactly<ShownCopy["repository"]>({ url: isAddress }, {}),
    issue: exactly<ShownCopy["issue"]>(
      {
        number: isNumber,
        url: isAddress,
        title: isText,
        openedAt: isInstant,
        locked: isBoolean,
        author: orNull(isAccount),
      },
      {},
    ),
    parent: orNull(exactly<NonNullable<ShownCopy["parent"]>>({ number: isNumber }, {})),
    subIssues: listOf(exactly<ShownCopy["subIssues"][number]>({ number: isNumber, state: isOpen }, {})),
    consent: oneOf(...CONSENTS),
    fields: listOf(pairOf(isText, isAnswer)),
    texts: listOf(pairOf(isText, isPublicText), 5_000),
    places: listOf(pairOf(isText, exactly<ShownPlace>({ title: isPublicText, url: orNull(isAddress) }, {})), 5_000),
    plan: exactly<ShownCopy["plan"]>({ outcome: orNull(isPublicText), use: orNull(isPublicText) }, {}),
    comments: listOf(isCommentId, 5_000),
  },
  {
    report: orNull(exactly<BoardReport>({ results: listOf(isReportAnswer), learning: listOf(isReportAnswer) }, {})),
  },
);

const isRow = exactly<ShownRow>(
  { number: isNumber, updatedAt: textUpTo(40), hash: orNull(isSha256) },
  { leansOn: listOf(isNumber) },
);

const isIndex = exactly<ShownIndex>(
  {
    form: oneOf(SHOWN_FORM),
    version: isName,
    repositoryId: isNumber,
    files: listOf(pairOf(isText, isName)),
    wholeAt: isInstant,
    requests: listOf(isRow, 1_000_000),
  },
  {},
);

/** What is shown of one request; undefined where the text is something else, or of another version. */
export const parseShownCopy = (text: string): ShownCopy | undefined => parsed(text, isCopy);

/** The list of what is shown; undefined where the text is something else, or of another version. */
export const parseShownIndex = (text: string): ShownIndex | undefined => parsed(text, isIndex);

/** A copy or the list as a file. Its members stand in one order, so the same words give the same bytes. */
export const shownText = (shown: ShownCopy | ShownIndex): string => `${JSON.stringify(shown)}\n`;

function parsed<T>(text: string, guard: Guard<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return guard(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
