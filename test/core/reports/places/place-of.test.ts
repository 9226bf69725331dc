import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COUNTRIES } from "../../../../src/core/reports/places/countries.ts";
import { placeOf } from "../../../../src/core/reports/places/place-of.ts";

const told = (text: string | null): string => {
  const place = placeOf(text);
  switch (place.kind) {
    case "country":
      return place.code;
    case "several":
      return `several:${place.codes.join("+")}`;
    case "global":
    case "unknown":
      return place.kind;
  }
};

describe("the place that a free text names", () => {
  it.each([
    ["Kenya", "KE"],
    ["  kenya. ", "KE"],
    ["Suecia", "SE"],
    ["Sverige", "SE"],
    ["Suède", "SE"],
    ["السويد", "SE"],
    ["Deutschland", "DE"],
    ["भारत", "IN"],
    ["বাংলাদেশ", "BD"],
    ["Србија", "RS"],
    ["日本", "JP"],
    ["Suomi", "FI"],
    ["UK", "GB"],
    ["U.S.A.", "US"],
    ["Scotland", "GB"],
    ["Basque Country", "ES"],
    ["the Netherlands", "NL"],
    ["Holland", "NL"],
    ["La France", "FR"],
    ["l’Inde", "IN"],
    ["Burkina", "BF"],
    ["Ivory Coast", "CI"],
    ["Côte d'Ivoire", "CI"],
    ["Cote d’Ivoire", "CI"],
    ["Palestine", "PS"],
    ["Kosovo", "XK"],
    ["Taiwan", "TW"],
    ["Turkey", "TR"],
    ["Czech Republic", "CZ"],
    ["Singapore", "SG"],
    ["Cape Verde", "CV"],
    ["Nairobi, Kenya", "KE"],
    ["Kenya (Nairobi)", "KE"],
    ["Georgia", "GE"],
  ])("finds one country in %j: %s", (text, place) => {
    expect(told(text)).toBe(place);
  });

  it.each([
    ["Kenya, Uganda", "several:KE+UG"],
    ["Uganda and Kenya", "several:KE+UG"],
    ["España y Portugal", "several:ES+PT"],
    ["Mali et Niger", "several:ML+NE"],
    ["Sverige och Norge", "several:NO+SE"],
    ["السويد وكينيا", "several:KE+SE"],
    ["السويد و كينيا", "several:KE+SE"],
    ["Chile; Peru / Brazil & Cuba", "several:BR+CL+CU+PE"],
    ["Kenya\nGhana", "several:GH+KE"],
    ["Kenya, Kenya", "KE"],
    ["West Africa", "several:"],
    ["Kenya and West Africa", "several:KE"],
    ["several countries", "several:"],
    ["global", "global"],
    ["Worldwide", "global"],
    ["global (France)", "several:FR"],
  ])("finds several, or the world, in %j: %s", (text, place) => {
    expect(told(text)).toBe(place);
  });

  it.each([
    ["Bosnia and Herzegovina", "BA"],
    ["Trinidad and Tobago and Cuba", "several:CU+TT"],
    ["Saint Vincent and the Grenadines", "VC"],
    ["South Georgia and the South Sandwich Islands", "GS"],
    ["Korea, Republic of", "KR"],
    ["Guinea-Bissau", "GW"],
    ["Congo - Kinshasa", "CD"],
    ["Democratic Republic of the Congo", "CD"],
  ])("keeps a name whole that holds a separator: %j", (text, place) => {
    expect(told(text)).toBe(place);
  });

  it.each([
    [null],
    [""],
    ["Nairobi"],
    ["Kenyan coast"],
    ["IT"],
    ["Congo"],
    ["Korea"],
    ["America"],
    ["our region"],
    [", ; /"],
  ])("guesses nothing from %j", (text) => {
    expect(told(text)).toBe("unknown");
  });

  it("finds every country by its English name", () => {
    const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
    const lost = [...COUNTRIES.keys()].filter((code) => told(english.of(code) ?? "") !== code);
    expect(lost).toEqual([]);
  });

  it("answers to anything, and only with codes of the table", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const place = placeOf(text);
        if (place.kind === "several") expect(place.codes.every((code) => COUNTRIES.has(code))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("reads a hostile text no longer than its beginning", () => {
    expect(told(`${"and ".repeat(20_000)}Kenya`)).toBe("unknown");
  });
});
