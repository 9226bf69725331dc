import { describe, expect, it } from "vitest";
import type { ListedResource } from "../../../src/core/domain/neighbours.ts";

import { type Asked, fittingResources } from "../../../src/core/forms/fitting-resources.ts";

const MUSEUM = "Gallery, library, archive or museum";

const listed = (title: string, facts: Partial<ListedResource> = {}): ListedResource => ({
  title,
  url: `https://example.org/${encodeURIComponent(title)}`,
  language: "en",
  for: [],
  country: null,
  partnerKind: null,
  material: null,
  ...facts,
});

const asked = (facts: Partial<Asked> = {}): Asked => ({
  kind: "request",
  material: "",
  partnerKind: "",
  country: "",
  answersIn: "",
  formLanguage: "en",
  ...facts,
});

const titles = (request: Partial<Asked>, ...shelf: readonly ListedResource[]): readonly string[] =>
  fittingResources(asked(request), shelf).map(({ title }) => title);

describe("the resources that a welcome suggests", () => {
  it.each<readonly [string, Partial<Asked>, Partial<ListedResource>]>([
    ["of a request with the same material", { material: "400 photographs of boats" }, { material: "Photographs" }],
    ["of a request with the same kind of partner", { partnerKind: MUSEUM }, { partnerKind: MUSEUM }],
    ["of a request from the same area", { country: "Kenya, Uganda" }, { country: "Uganda" }],
    ["that the file names for the material", { material: "Photographs and maps" }, { for: ["maps"] }],
    ["that the file names for the kind of partner", { partnerKind: MUSEUM }, { for: [MUSEUM] }],
    ["that the file names for the country", { country: "Peru" }, { for: ["Peru"] }],
    ["that the file names for the form", { kind: "question" }, { for: ["question"] }],
  ])("is one %s", (_which, request, facts) => expect(titles(request, listed("It", facts))).toEqual(["It"]));

  it.each<readonly [string, Partial<Asked>, Partial<ListedResource>]>([
    ["nothing is in common", { material: "Maps", country: "Peru" }, { material: "Sound", country: "Chile" }],
    ["nothing is known of either", {}, {}],
    ["only the language is the same", { answersIn: "English" }, { language: "en" }],
    ["the file asks for more than was said", { material: "Photographs" }, { for: ["photographs of buildings"] }],
    ["only common words are the same", { material: "Books and more" }, { material: "Sound and more" }],
  ])("is none where %s", (_why, request, facts) => expect(titles(request, listed("It", facts))).toEqual([]));

  it.each([
    ["the language of the form", {}, "en"],
    ["the one that the requester named in English", { answersIn: "Swahili, please" }, "sw"],
    ["the one that the requester named in its own words", { answersIn: "español o inglés" }, "es"],
    ["the one that the requester named by its code", { answersIn: "pt" }, "pt-BR"],
  ])("come first in %s", (_which, request, language) => {
    const shelf = ["en", "sw", "es", "pt-BR"].map((one) => listed(one, { language: one, material: "Maps" }));
    expect(titles({ material: "Maps", ...request }, ...shelf)[0]).toBe(language);
  });

  it("come in the order of how much fits: material before partner, partner before area", () => {
    const request = { material: "Maps", partnerKind: MUSEUM, country: "Peru" };
    const shelf = [
      listed("area", { country: "Peru" }),
      listed("partner", { partnerKind: MUSEUM }),
      listed("material", { material: "Maps" }),
      listed("all", { material: "Maps", partnerKind: MUSEUM, country: "Peru" }),
    ];
    expect(titles(request, ...shelf)).toEqual(["all", "material", "partner"]);
  });

  it("name an address once: as the desk's own file has it", () => {
    const own = listed("Ours", { url: "https://example.org/a", for: ["maps"] });
    const published = listed("Theirs", { url: "https://example.org/a", material: "Maps" });
    expect(titles({ material: "Maps" }, own, published)).toEqual(["Ours"]);
  });
});
