import { expect, it } from "vitest";
import { read } from "../conventions/source-files.ts";

it("the page about packages has one line for each package, and no other", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const [program = "", development = ""] = read("docs/decisions/0008-packages.md").split("## For development");
  const told = (text: string): readonly string[] =>
    [...text.matchAll(/^\| `([^`]+)` +\| \S.{7,} \|$/gm)].map(([, name = ""]) => name);
  expect(told(program)).toEqual(Object.keys(dependencies));
  expect(told(development)).toEqual(Object.keys(devDependencies));
});
