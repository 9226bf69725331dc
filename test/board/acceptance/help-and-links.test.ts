import { describe, expect, it } from "vitest";
import { around, everywhere, hasClass, isByPeople, named } from "../../support/all-pages.ts";
import { attribute, elementsIn, type PageElement, textIn } from "../../support/read-page.ts";

const nameOf = (one: PageElement): string => attribute(one, "aria-label") ?? textIn(one);

describe("A13 help", () => {
  it("A13 the way to ask comes first on every page, and the way to write to the desk last", () => {
    const wrong = everywhere((elements, path) => {
      const links = elements.filter((one) => one.tagName === "a" && attribute(one, "href") !== undefined);
      const skip = links.findIndex((one) => hasClass(one, "skip"));
      const ask = links.findIndex((one) => hasClass(one, "button-ask"));
      const foot = links.filter((one) => around(one).some(named("footer")));
      const contact = attribute(foot.at(-1) ?? (elements[0] as PageElement), "href") ?? "";
      // The name of the board stands between them.
      return skip === 0 && ask === 2 && contact.startsWith("mailto:") ? [] : [`${path} ${skip} ${ask} ${contact}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Where a link stands: the texts of the item, row, paragraph or part of the page around it, from the nearest to the widest. */
const contexts = (link: PageElement): readonly string[] =>
  around(link)
    .filter(({ tagName }) => /^(?:li|tr|p|dd|td|h[1-6]|article|section)$/.test(tagName))
    .map(textIn);

/** Whether a link stands in words in which another one does not stand. */
const isToldApart = (a: PageElement, b: PageElement): boolean => {
  const others = new Set(contexts(b));
  return contexts(a).some((text) => !others.has(text));
};

const GITHUB = /GitHub/;

/** Whether a link to another site says where it leads: the site's name or host in its name or in its own line. */
function saysWhere(link: PageElement, href: string): boolean {
  const { host } = new URL(href);
  const line = around(link).find(({ tagName }) => /^(?:li|p|td|th|dd|h[1-6])$/.test(tagName));
  const said = `${nameOf(link)} ${line ? textIn(line) : ""}`;
  return said.includes(host) || (host.endsWith("github.com") && GITHUB.test(said));
}

describe("A14 links", () => {
  it("A14 links of the same words that lead to different places stand in different words", () => {
    const wrong = everywhere((elements) => {
      const links = elements.filter(
        (one) => one.tagName === "a" && attribute(one, "hreflang") === undefined && !isByPeople(one),
      );
      return links.flatMap((one, index) => {
        const isLike = (other: PageElement): boolean =>
          nameOf(other) === nameOf(one) && attribute(other, "href") !== attribute(one, "href");
        return links
          .slice(index + 1)
          .some((other) => isLike(other) && !isToldApart(one, other) && !isToldApart(other, one))
          ? [nameOf(one)]
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("A14 each link has words, and those to other sites say where they lead", () => {
    const wrong = everywhere((elements) =>
      elements.flatMap((one) => {
        const href = attribute(one, "href");
        if (one.tagName !== "a" || href === undefined || isByPeople(one)) return [];
        const pictures = elementsIn(one).some((each) => attribute(each, "role") === "img");
        if (nameOf(one) === "" && !pictures) return [`no words: ${href}`];
        return /^https?:/.test(href) && !saysWhere(one, href) ? [`${nameOf(one)} -> ${href}`] : [];
      }),
    );
    expect([...new Set(wrong.map((one) => one.replace(/\d+/g, "0")))]).toEqual([]);
  });

  it("A14 nothing is told only where a mouse rests", () => {
    const wrong = everywhere((elements) =>
      elements
        .filter((one) => attribute(one, "title") !== undefined && one.tagName !== "link")
        .map(({ tagName }) => tagName),
    );
    expect(wrong).toEqual([]);
  });
});
