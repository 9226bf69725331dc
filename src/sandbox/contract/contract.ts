import type { GraphQLSchema } from "graphql";
import { type ApiVersion, currentVersion, versionAsked, versionSelected } from "../api-version.ts";
import type { TrafficObserver } from "../traffic.ts";
import { checkDocument } from "./check-document.ts";
import type { Description } from "./description.ts";
import { githubSchema } from "./github-schema.ts";
import { readDescription } from "./read-description.ts";
import type { Finding, RestContract } from "./rest-contract.ts";
import { restContract } from "./rest-contract.ts";
import type { Deviation, Tolerance } from "./tolerances.ts";
import { TOLERANCES } from "./tolerances.ts";

/** What a contract saw. `tolerated` names every tolerance, also those that covered nothing. */
export interface ContractReport {
  /** The different REST operations that were called, as in `GET /user`. */
  readonly operations: readonly string[];
  readonly requests: number;
  readonly responses: number;
  readonly webhooks: number;
  /** How many different GraphQL documents were sent. */
  readonly graphqlDocuments: number;
  readonly deviations: readonly (Deviation & { readonly count: number })[];
  readonly tolerated: readonly { readonly id: string; readonly count: number }[];
}

/** Watches a sandbox's traffic and compares all of it with what GitHub publishes. */
export interface Contract extends TrafficObserver {
  report(): ContractReport;
}

/** What to compare with, where it is not GitHub's own description, schema, and our list of tolerances. */
export interface ContractOptions {
  readonly description?: Description;
  readonly schema?: GraphQLSchema;
  readonly tolerances?: readonly Tolerance[];
}

/** A contract that has seen nothing yet. */
export function createContract(options: ContractOptions = {}): Contract {
  const given = options.description && restContract(options.description);
  const rest = (version: ApiVersion = currentVersion()): RestContract => given ?? githubRest(version);
  const tolerances = options.tolerances ?? TOLERANCES;
  const operations = new Set<string>();
  const documents = new Map<string, Finding>();
  const deviations = new Map<string, Deviation & { count: number }>();
  const tolerated = new Map(tolerances.map(({ id }) => [id, 0]));
  const seen = { requests: 0, responses: 0, webhooks: 0 };

  function note({ where, wrong }: Finding): void {
    for (const what of wrong) {
      const covering = tolerances.find((tolerance) => tolerance.covers({ where, what }));
      if (covering) tolerated.set(covering.id, (tolerated.get(covering.id) ?? 0) + 1);
      else count(deviations, { where, what });
    }
  }

  return {
    request(request) {
      if (isGraphql(request.path)) return;
      seen.requests += 1;
      const finding = rest(versionAsked(request.headers)).request(request);
      if (finding.operation !== undefined) operations.add(finding.operation);
      note(finding);
    },
    response(response) {
      if (isGraphql(response.path)) return;
      seen.responses += 1;
      note(rest(versionSelected(response.headers)).response(response));
    },
    webhook(webhook) {
      seen.webhooks += 1;
      note(rest().webhook(webhook));
    },
    graphql(asked) {
      const key = JSON.stringify([asked.query, asked.variables]);
      const finding = documents.get(key) ?? checkDocument(options.schema ?? githubSchema(), asked);
      documents.set(key, finding);
      note(finding);
    },
    report: () => ({
      operations: [...operations].sort(),
      ...seen,
      graphqlDocuments: new Set([...documents.keys()].map((key) => JSON.parse(key)[0])).size,
      deviations: [...deviations.values()],
      tolerated: [...tolerated].map(([id, times]) => ({ id, count: times })),
    }),
  };
}

const compiled = new Map<ApiVersion, RestContract>();

/** Compiled schemas are kept between contracts: a test file makes dozens of contracts, and compiling is most of their cost. */
function githubRest(version: ApiVersion): RestContract {
  const known = compiled.get(version) ?? restContract(readDescription(version));
  compiled.set(version, known);
  return known;
}

/** GraphQL has its own observer call and no place in the REST description. */
const isGraphql = (path: string): boolean => /^\/(api\/)?graphql$/.test(path);

function count(deviations: Map<string, Deviation & { count: number }>, deviation: Deviation): void {
  const key = JSON.stringify(deviation);
  const known = deviations.get(key) ?? { ...deviation, count: 0 };
  known.count += 1;
  deviations.set(key, known);
}
