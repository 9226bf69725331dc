import type { Instant } from "./ids.ts";
import type { Account } from "./snapshot.ts";

/** Another issue of this repository that a command names, or that this one belongs to. */
export interface NamedIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly state: "open" | "closed";
}

/** An issue below this one. */
export interface SubIssue extends NamedIssue {
  /** The part of the request for which the desk opened it, from 1. */
  readonly part?: number;
}

/** An issue of the same repository that mentions this one. */
export interface MentioningIssue extends NamedIssue {
  readonly body: string;
  readonly author: Account | null;
  readonly openedAt: Instant;
  readonly lastEditedAt?: Instant;
  /** True where every revision is known and by the author. */
  readonly editedByAuthorOnly: boolean;
}

/** Issues and accounts that commands name. */
export interface NamedIn {
  readonly issues: readonly number[];
  readonly logins: readonly string[];
}

/** What the commands of this look name, and GitHub was asked about. What is not in the lists does not exist. */
export interface Named {
  readonly issues: readonly NamedIssue[];
  readonly accounts: readonly Account[];
}

/** A finished or running request as the public board lists it. */
export interface LibraryEntry {
  readonly number: number;
  readonly title: string;
  /** Where the board tells about it. */
  readonly url: string;
  readonly country: string | null;
  readonly partnerKind: string | null;
  readonly material: string | null;
  /** Whether its way is over. */
  readonly finished: boolean;
}

/** A resource that may help with a request: of the desk's own file, or of another request as the public board lists it. */
export interface ListedResource {
  readonly title: string;
  /** An https address. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** For which requests the desk suggests it: kinds of forms, of material, of partners, countries. */
  readonly for: readonly string[];
  /** Of the request that caused it. */
  readonly country: string | null;
  readonly partnerKind: string | null;
  readonly material: string | null;
}
