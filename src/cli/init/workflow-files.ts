import { PINNED } from "./pinned-actions.ts";

const SWITCH = `vars.QUORUMDESK == 'on'`;

const HEAD = `# Runs once the repository variable QUORUMDESK is "on" (Settings, Secrets and variables, Actions, Variables).
# A fork has no variables of the repository that it came from, so nothing runs there.`;

/** One look at a time in the whole repository; what comes meanwhile waits, and nothing is dropped. */
const ONE_AT_A_TIME = `    concurrency:
      group: quorumdesk
      queue: max`;

const BOARD_PERMISSIONS = `    permissions:
      contents: read
      issues: read
      pages: write
      id-token: write`;

const CHECKOUT = `      - uses: ${PINNED.checkout}
        with:
          persist-credentials: false
`;

/** The action needs a checkout only where it is a folder of the repository itself. */
const checkoutFor = (action: string): string => (action.startsWith("./") ? CHECKOUT : "");

/**
 * The board is built in the same run: what the workflow's own token did starts no other. A call needs the rights of all its
 * jobs. Without `cancelled()` GitHub adds `success()`, and one request that fails in each sweep would keep the board old.
 */
const boardCall = (needs: string): string => `  board:
    needs: ${needs}
    # A run that fails can have written too.
    if: needs.${needs}.outputs.changed == 'true' && !cancelled()
${BOARD_PERMISSIONS}
    uses: ./.github/workflows/board.yml
`;

/** `requests.yml`: looks at a request as soon as something happened to it. `action` is what the step uses. */
export const requestsWorkflow = (action: string): string => `name: Requests

${HEAD}
on:
  issues:
    types: [opened, edited, labeled, unlabeled, assigned, unassigned, closed, reopened, locked, unlocked]
  # Not on edits: an old comment must not start a run with the rights of today. The sweep sees them.
  issue_comment:
    types: [created, deleted]

permissions: {}

jobs:
  look:
    # A comment without a slash is looked at only where the requester or somebody near the desk wrote it. What a bot did is
    # looked at only where it can end a request or change its words. A job that is not started costs nothing.
    if: >-
      ${SWITCH} && !github.event.issue.pull_request
      && (github.event.sender.type != 'Bot' || github.event_name == 'issues'
      && contains(fromJSON('["opened", "edited", "closed", "reopened", "locked", "unlocked"]'), github.event.action))
      && (github.event_name == 'issues' || github.event.action == 'deleted'
      || contains(github.event.comment.body, '/') || contains(github.event.comment.body, '\uff0f')
      || github.event.comment.user.id == github.event.issue.user.id
      || contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.comment.author_association))
    runs-on: ubuntu-latest
    timeout-minutes: 10
${ONE_AT_A_TIME}
    # Limit this environment to the default branch and keep the secret HELPDESK_SEAL_KEY in it.
    environment: helpdesk
    permissions:
      contents: read
      issues: write
    outputs:
      changed: \${{ steps.desk.outputs.changed }}
    steps:
${checkoutFor(action)}      - id: desk
        uses: ${action}
        with:
          seal-key: \${{ secrets.HELPDESK_SEAL_KEY }}
${boardCall("look")}`;

/** `sweep.yml`: looks at all requests, for reactions, deadlines and whatever a delivery lost. */
export const sweepWorkflow = (action: string): string => `name: Sweep

${HEAD}
on:
  schedule:
    # Odd minutes: GitHub drops scheduled runs at the full hour.
    - cron: "3-53/10 * * * *"
  workflow_dispatch:

permissions: {}

jobs:
  sweep:
    if: ${SWITCH}
    runs-on: ubuntu-latest
    timeout-minutes: 30
${ONE_AT_A_TIME}
    environment: helpdesk
    permissions:
      contents: read
      issues: write
    outputs:
      changed: \${{ steps.desk.outputs.changed }}
    steps:
${checkoutFor(action)}      - id: desk
        uses: ${action}
        with:
          mode: sweep
          seal-key: \${{ secrets.HELPDESK_SEAL_KEY }}
${boardCall("sweep")}`;

/**
 * `board.yml`: builds the public board and publishes it on GitHub Pages. Two jobs: the packages that build it never get the
 * right to publish. They run no scripts of their own when they are installed. What the App does starts workflows, so its desk's board
 * is built as soon as a request moves on. What has not changed is neither read from GitHub nor published again, but once a day.
 */
export function boardWorkflow(action: string, door: "action" | "app"): string {
  const source = sourceOf(action);
  return `name: Board

${HEAD}
on:
${door === "app" ? "  issues:\n    types: [labeled, unlabeled, closed, reopened]\n" : "  workflow_call:\n"}  schedule:
    - cron: "41 4 * * *"
  workflow_dispatch:

permissions: {}

jobs:
  build:
    if: ${SWITCH} && !cancelled()
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      issues: read
    outputs:
      changed: \${{ steps.board.outputs.changed }}
    steps:
${CHECKOUT}${sourceCheckout(source)}      - uses: ${PINNED.setupNode}
        with:
          node-version: 24
      - run: npm ci --ignore-scripts --no-audit --no-fund && npx tsc -p .
${source ? "        working-directory: quorumdesk\n" : ""}      - id: board
        run: |
          node ${source ? "quorumdesk/" : ""}build/cli/main.js board --out site --json | tee board.json
          echo "changed=$(jq .changed board.json)" >> "$GITHUB_OUTPUT"
        shell: bash
        env:
          GITHUB_TOKEN: \${{ github.token }}
      - uses: ${PINNED.uploadPages}
        if: steps.board.outputs.changed == 'true'
        with:
          path: site
  publish:
    needs: build
    if: needs.build.result == 'success' && needs.build.outputs.changed == 'true' && !cancelled()
    runs-on: ubuntu-latest
    timeout-minutes: 15
    # One at a time. Of those that wait, only the newest is worth publishing.
    concurrency:
      group: quorumdesk-board
    environment: github-pages
    permissions:
      pages: write
      id-token: write
    steps:
      - uses: ${PINNED.deployPages}
`;
}

/** Where Quorumdesk itself comes from, where the action is not a folder of the desk's own repository. */
interface Source {
  readonly repository: string;
  readonly commit: string;
}

function sourceOf(action: string): Source | undefined {
  const [, repository, commit] = /^([^/@]+\/[^/@]+)\/[^@]+@(\S+)$/.exec(action) ?? [];
  return repository === undefined || commit === undefined ? undefined : { repository, commit };
}

const sourceCheckout = (source: Source | undefined): string =>
  source === undefined
    ? ""
    : `      - uses: ${PINNED.checkout}
        with:
          repository: ${source.repository}
          ref: "${source.commit}"
          path: quorumdesk
          persist-credentials: false
`;
