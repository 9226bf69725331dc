import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closedSchema } from "../../../src/sandbox/contract/closed-schema.ts";
import { cutDescription } from "../../../src/sandbox/contract/cut-description.ts";
import type { OpenApiDocument } from "../../../src/sandbox/contract/openapi.ts";
import { DESCRIPTION_FILE, readKept } from "../../../src/sandbox/contract/read-description.ts";
import { USED_EVENTS, USED_OPERATIONS } from "../../../src/sandbox/contract/used-operations.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });

const document: OpenApiDocument = {
  info: { version: "1.0.0" },
  paths: {
    "/desks/{desk}": {
      get: {
        parameters: [
          { $ref: "#/components/parameters/desk" },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
        ],
        responses: { 200: json({ $ref: "#/components/schemas/desk" }), 404: {} },
      },
    },
  },
  "x-webhooks": {
    "desk-part-opened": {
      post: { requestBody: json({ type: "object" }), responses: {}, "x-github": { subcategory: "desk-part" } },
    },
  },
  components: {
    parameters: { desk: { name: "desk", in: "path", required: true, schema: { type: "string" } } },
    schemas: {
      desk: { type: "object", properties: { owner: { $ref: "#/components/schemas/owner" } } },
      owner: { type: "object", nullable: true, properties: { id: { type: "integer" } } },
      unused: { type: "object" },
    },
  },
};

describe("the cut", () => {
  it("keeps what is asked for, with every schema it refers to and no other", () => {
    const cut = cutDescription(document, { operations: ["GET /desks/{desk}"], events: ["desk_part"] });
    expect(Object.keys(cut.schemas)).toEqual(["desk", "owner"]);
    expect(Object.keys(cut.webhooks)).toEqual(["desk_part.opened"]);
    expect(cut.operations).toEqual([
      {
        method: "GET",
        path: "/desks/{desk}",
        parameters: [{ name: "desk", in: "path", required: true, schema: { type: "string" } }],
        body: null,
        responses: { 200: { $ref: "github#/$defs/desk", unevaluatedProperties: false }, 404: null },
      },
    ]);
  });

  it.each([
    [{ operations: ["PUT /desks/{desk}"], events: [] }, "PUT /desks/{desk}"],
    [{ operations: [], events: ["vote"] }, "vote"],
  ])("refuses what GitHub does not have", (kept, name) => {
    expect(() => cutDescription(document, kept)).toThrow(name);
  });

  it("that is checked in holds exactly the listed operations and events, names its source, and stays small", () => {
    const { operations, webhooks, source } = readKept();
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(USED_OPERATIONS);
    expect([...new Set(Object.keys(webhooks).map((name) => name.split(".")[0]))].sort()).toEqual(
      [...USED_EVENTS].sort(),
    );
    expect(source).toEqual({
      package: "@octokit/openapi",
      version: "23.0.2",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(statSync(DESCRIPTION_FILE).size).toBeLessThan(700_000);
  });
});

describe("a closed schema", () => {
  it.each([
    ["null joins the types", { type: "string", nullable: true }, { type: ["string", "null"] }],
    [
      "null joins the values",
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "one of several becomes any of them",
      { oneOf: [{ type: "string" }] },
      { anyOf: [{ type: "string" }], unevaluatedProperties: false },
    ],
    [
      "all of several, or null",
      { allOf: [{ type: "object" }], nullable: true },
      { anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }], unevaluatedProperties: false },
    ],
    [
      "a free object stays free",
      { type: "object", properties: {}, additionalProperties: true },
      { type: "object", properties: {}, additionalProperties: true },
    ],
    [
      "words and extensions go, properties of that name stay",
      { description: "d", "x-y": 1, type: "object", properties: { description: { type: "string" } } },
      { type: "object", properties: { description: { type: "string" } }, unevaluatedProperties: false },
    ],
    ["a type that JSON Schema lacks is no limit", { type: "file" }, {}],
  ])("%s", (_, schema, expected) => {
    expect(closedSchema(schema)).toEqual(expected);
  });
});
