import { describe, expect, it } from "vitest";
import { badge, COLOURS } from "../../../src/board/badges/badge.ts";
import { dataModel, dataSite } from "../../support/data-site.ts";

const site = dataSite(dataModel());

/** The contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe("a badge", () => {
  it("shows the number and the stage, and says both to those who hear it", () => {
    const text = site.get("/badge/109.svg") ?? "";
    expect(text).toContain('role="img"');
    expect(text).toContain('aria-label="Helpdesk, request #109: Final go"');
    expect(text).toContain(">#109</text>");
    expect(text).toContain(">Final go</text>");
    expect(text).not.toMatch(/href|url\(|<image|<style|<script/);
  });

  it("tells by its words, not only by its colour, how a request ended", () => {
    expect(site.get("/badge/85.svg")).toContain(">Not prioritised</text>");
    expect(site.get("/badge/61.svg")).toContain(">Learned</text>");
  });

  it("is as wide as its words, and turns round where its language does", () => {
    const common = { label: "#7", about: "", language: "en", dir: "ltr", colour: "moving" } as const;
    const widthOf = (stage: string): number => Number(/width="(\d+)"/.exec(badge({ ...common, stage }))?.[1]);
    expect(widthOf("Final go")).toBeLessThan(widthOf("Committee feedback"));
    expect(widthOf("委員会")).toBeGreaterThan(widthOf("abc"));
    const turned = badge({ ...common, stage: "قيد الدعم", language: "ar", dir: "rtl" });
    expect(turned).toMatch(/<rect x="0" [^>]*fill="#2a4b8d"\/>/);
    expect(turned).toContain('direction="rtl">قيد الدعم</text>');
  });

  it.each(Object.entries(COLOURS))("can be read on %s %s", (_name, colour) => {
    expect(contrast("#ffffff", colour)).toBeGreaterThanOrEqual(4.5);
  });
});
