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

/** The step that brings the action where it is a folder of the repository itself. */
const checkoutFor = (action: string): string =>
  action.startsWith("./")
    ? `      - uses: ${PINNED.checkout}
        with:
          persist-credentials: false
`
    : "";

/** `requests.yml`: looks at a request as soon as something happened to it. `action` is what the step uses. */
export const requestsWorkflow = (action: string): string => `name: Requests

${HEAD}
on:
  issues:
    types: [opened, edited, labeled, unlabeled, closed, reopened]
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
export const boardWorkflow = (action: string): string => `name: Board

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
      - uses: ${PINNED.checkout}
        with:
${quorumdeskSource(action)}          persist-credentials: false
      - uses: ${PINNED.setupNode}
        with:
          node-version: 24
      - run: npm ci --no-audit --no-fund && npx tsc -p .
      - run: node build/cli/main.js board --out site
        env:
          GITHUB_TOKEN: \${{ github.token }}
      - uses: ${PINNED.uploadPages}
        with:
          path: site
      - uses: ${PINNED.deployPages}
`;

/** The board is built from Quorumdesk's own repository, at the commit that the action names. */
function quorumdeskSource(action: string): string {
  const [, repository, commit] = /^([^/@]+\/[^/@]+)\/[^@]+@(\S+)$/.exec(action) ?? [];
  if (repository === undefined || commit === undefined) return "";
  return `          repository: ${repository}
          ref: ${commit}
`;
}
