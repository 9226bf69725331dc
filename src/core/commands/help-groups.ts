/** The groups in which help lists commands, in its order. */
export const HELP_GROUPS = ["decide", "work", "care", "end", "mend"] as const;

/** What commands are about, for help. */
export type HelpGroup = (typeof HELP_GROUPS)[number];

const MEMBERS: Readonly<Record<HelpGroup, readonly string[]>> = {
  decide: [
    ..."vote approve decline abstain unvote concern resolve overrule priority rank object score feedback recuse unrecuse".split(
      " ",
    ),
    ..."casting meeting-vote ballot second".split(" "),
  ],
  work: "accept assign claim unclaim needs missing done part check risk plan ready skip start next progress deliver resource theme".split(
    " ",
  ),
  care: "community ask hold resume requester small-question outcome referral raise reopen withdraw".split(" "),
  end: "answer refer duplicate out-of-scope no-reply".split(" "),
  mend: "status help undo move restore".split(" "),
};

/** The group of a command; undefined for a name that is in none. */
export const helpGroupOf = (name: string): HelpGroup | undefined =>
  HELP_GROUPS.find((group) => MEMBERS[group].includes(name));

/** Commands that are only of use while something waits for them. They come first where somebody asks what to do. */
export const AWAITED: readonly string[] = [
  "vote",
  "second",
  "claim",
  "reopen",
  "raise",
  "referral",
  "resolve",
  "outcome",
];
