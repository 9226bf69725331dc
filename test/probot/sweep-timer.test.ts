import { Probot, ProbotOctokit } from "probot";
import { expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { startSweeping, sweepInstallations } from "../../src/probot/sweep-timer.ts";
import { createTurns } from "../../src/probot/turns.ts";
import { APP_ID, ask, createSandboxDesk } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();

function sweeping() {
  const desk = createSandboxDesk({ observer });
  const { sandbox, privateKey } = desk;
  const Octokit = ProbotOctokit.defaults((given: object) => ({
    ...given,
    throttle: { enabled: false },
    retry: { enabled: false },
  }));
  const probot = new Probot({
    appId: APP_ID,
    privateKey,
    logLevel: "fatal",
    request: { fetch: sandbox.fetch },
    Octokit,
  });
  const log: string[] = [];
  const say = (line: string): void => void log.push(line);
  const connect = (client: ConstructorParameters<typeof Object>[0]) => ({
    github: createOctokitGitHub(client),
    dryRun: false,
    log: say,
  });
  return { desk, sandbox, log, sweeping: { probot, connect, turns: createTurns(), log: say } };
}

it("a sweep goes through every repository of every installation", async () => {
  const { desk, log, sweeping: what } = sweeping();
  ask(desk);
  ask(desk);
  await sweepInstallations(what);
  expect(log.filter((line) => line.includes(" swept "))).toEqual(["acme/desk swept looked=2 decided=2 failed=0"]);
});

it("one that was stopped before its time does nothing and ends at once", async () => {
  const { sandbox, sweeping: what } = sweeping();
  const stop = startSweeping({ ...what, minutes: 1440 });
  await stop();
  expect(sandbox.log).toEqual([]);
});
