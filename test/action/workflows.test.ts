import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deskFiles } from "../../src/cli/init/desk-files.ts";
import { ACTIONS_WRITER, type DeskSetup } from "../../src/cli/init/desk-setup.ts";
import { isOfDesk, RULES, readWorkflow } from "./workflow-rules.ts";

/** A workflow by where it stands. */
type Named = readonly [name: string, text: string];

const ELSEWHERE = `acme/quorumdesk/action@${"0123456789".repeat(4)}`;
const FOLDER = ".github/workflows";
const APP = { id: 55_555_555, login: "our-helpdesk[bot]" };

const own: readonly Named[] = readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, "utf8")]);

/** What `init` writes, for each kind of desk, each way to name the action, and each door. */
const generated: readonly Named[] = (["simple", "content-partnerships-hub"] as const).flatMap((preset) =>
  ["./action", ELSEWHERE].flatMap((action) => [
    ...written(`${preset}, ${action.slice(0, 15)}`, setup(preset, action)),
    ...written(`${preset}, ${action.slice(0, 15)}, as an App`, { ...setup(preset, action), writer: APP, isApp: true }),
  ]),
);

function written(kind: string, desk: DeskSetup): readonly Named[] {
  return deskFiles(desk)
    .filter(({ path }) => path.startsWith(FOLDER))
    .map(({ path, text }): Named => [`${kind}: ${path.slice(FOLDER.length + 1)}`, text]);
}

const shown: readonly Named[] = readdirSync("docs", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) =>
    [...readFileSync(`docs/${file}`, "utf8").matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm)].map(
      ([, text = ""], at): Named => [`docs/${file}, ${at + 1}`, text],
    ),
  );

function setup(preset: DeskSetup["preset"], action: string): DeskSetup {
  return {
    preset,
    name: "Helpdesk",
    organisation: "Us",
    since: "2026-03-01",
    writer: ACTIONS_WRITER,
    seats: [{ id: "ana", kind: "volunteer", role: "voting" }],
    coordinators: [],
    action,
  };
}

const all = [...own, ...generated, ...shown];

it("there are workflows of the desk, generated ones, and some that the manual shows", () => {
  expect(own.map(([name]) => name)).toEqual(expect.arrayContaining(["board.yml", "requests.yml", "sweep.yml"]));
  expect(generated.length).toBe(16);
  expect(shown.length).toBeGreaterThan(0);
});

it.each(own.filter(([name]) => name !== "ci.yml"))("the desk's own %s is what init writes", (name, text) => {
  expect(text).toBe(generated.find(([other]) => other.endsWith(`./action: ${name}`))?.[1]);
});

describe.each(RULES)("$rule", ({ ofDesk, broken, planted: [found, instead] }) => {
  const concerned = all.filter(([, text]) => !ofDesk || isOfDesk(readWorkflow(text)));

  it.each(concerned)("in %s", (_, text) => {
    expect(broken(readWorkflow(text))).toEqual([]);
  });

  it("and a workflow that breaks it is found", () => {
    const fine = concerned.find(([, text]) => found.test(text))?.[1] ?? "";
    expect(broken(readWorkflow(fine))).toEqual([]);
    expect(broken(readWorkflow(fine.replace(found, instead)))).not.toEqual([]);
  });
});
