import { PINNED } from "./pinned-actions.ts";

const SWITCH = `vars.QUORUMDESK == 'on'`;

const HEAD = `# Runs once the repository variable QUORUMDESK is "on" (Settings, Secrets and variables, Actions, Variables).`;

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
    # A comment without a slash is looked at only where the requester or somebody near the desk wrote it.
    if: >-
      ${SWITCH} && !github.event.issue.pull_request
      && (github.event_name == 'issues' || github.event.sender.type != 'Bot')
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
  board:
    needs: look
    if: needs.look.outputs.changed == 'true'
${BOARD_PERMISSIONS}
    uses: ./.github/workflows/board.yml
`;

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
  board:
    needs: sweep
    if: needs.sweep.outputs.changed == 'true'
${BOARD_PERMISSIONS}
    uses: ./.github/workflows/board.yml
`;

/** `board.yml`: builds the public board and publishes it on GitHub Pages. */
export function boardWorkflow(action: string): string {
  const source = sourceOf(action);
  return `name: Board

${HEAD}
on:
  workflow_call:
  schedule:
    - cron: "41 4 * * *"
  workflow_dispatch:

permissions: {}

jobs:
  publish:
    if: ${SWITCH}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: quorumdesk-board
    environment: github-pages
${BOARD_PERMISSIONS}
    steps:
${CHECKOUT}${sourceCheckout(source)}      - uses: ${PINNED.setupNode}
        with:
          node-version: 24
      - run: npm ci --no-audit --no-fund && npx tsc -p .
${source ? "        working-directory: quorumdesk\n" : ""}      - run: node ${source ? "quorumdesk/" : ""}build/cli/main.js board --out site
        env:
          GITHUB_TOKEN: \${{ github.token }}
      - uses: ${PINNED.uploadPages}
        with:
          path: site
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
          ref: ${source.commit}
          path: quorumdesk
          persist-credentials: false
`;
