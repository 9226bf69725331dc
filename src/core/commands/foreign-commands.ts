/** Commands of other bots, of GitHub's own editor, and words that people write with a slash for fun. They are never answered. */
export const FOREIGN_COMMANDS: ReadonlySet<string> = new Set([
  // Review and merge bots.
  ..."approve-workflow azp backport bot cherry-pick cherrypick deploy fixup gcbrun lgtm merge ok-to-test override rebase".split(
    " ",
  ),
  ..."remove-lgtm rerun rerun-all retest retest-required reviewers run squash test test-all testall trigger tide uncc cc".split(
    " ",
  ),
  // Triage bots.
  ..."area auto-cc committee good-first-issue help-wanted kind label lifecycle milestone remove-area remove-help".split(
    " ",
  ),
  ..."remove-kind remove-label remove-lifecycle remove-priority remove-sig retitle sig transfer triage wg".split(" "),
  // GitHub's editor.
  ..."alert code details saved-replies table tasklist template".split(" "),
  // For fun.
  ..."bark dog goose honk j joke meow pony s shrug tableflip unflip unshrug woof".split(" "),
]);
