import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { isWeaker, profileOrderOf, weakestOf } from "../../../src/core/config/profile-order.ts";
import { StageBallot } from "../../../src/core/config/schema.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

function configWith(more: string) {
  const files = deskFiles(OWN_DESK).map(({ path, text }) => ({
    path,
    text: path.endsWith("helpdesk/config.yml") ? text + more : text,
    oid: "",
  }));
  const loading = loadDesk(files);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk.config;
}

describe("the order of the profiles", () => {
  it("is that of the shipped ones where the desk names none", () => {
    expect(profileOrderOf(configWith(""))).toEqual(["consent", "standard", "major", "charter"]);
  });

  it("is the desk's own", () => {
    expect(profileOrderOf(configWith("profile-order: [major, standard]\n"))).toEqual(["major", "standard"]);
  });

  it.each([
    ["consent", "standard", true],
    ["charter", "standard", false],
    ["standard", "standard", false],
  ])("%s is weaker than %s: %s", (profile, than, weaker) => {
    expect(isWeaker(configWith(""), profile, than)).toBe(weaker);
  });

  it("does not compare what it does not name, but a profile with itself", () => {
    const config = configWith("profile-order: [major, charter]\n");
    expect([isWeaker(config, "consent", "major"), isWeaker(config, "consent", "consent")]).toEqual([undefined, false]);
  });

  it("a stage may be decided with its own profile or a stronger one, or down to the weakest it names", () => {
    const ballot = StageBallot.parse({ profile: "major", question: "Shall we?" });
    expect([weakestOf(ballot), weakestOf({ ...ballot, weakest: "standard" })]).toEqual(["major", "standard"]);
  });
});
