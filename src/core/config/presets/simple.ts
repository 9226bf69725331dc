import type { Preset } from "./preset.ts";
import { PROFILES } from "./profiles.ts";

/** Three labels, two ballots, nothing else. */
export const simple: Preset = {
  profiles: PROFILES,
  stages: [
    {
      id: "committee-feedback",
      title: "Committee feedback",
      color: "bfd4f2",
      about: "The committee says whether the request should go further.",
      "waits-for": "committee",
      ballot: { profile: "standard", question: "Should this request go further?", yields: ["advice"] },
      next: [
        { to: "working-group", on: "ballot-passed" },
        { exit: "not-prioritised", on: "ballot-rejected" },
      ],
    },
    {
      id: "working-group",
      title: "Working group",
      color: "c2e0c6",
      about: "A plan is shaped with the requester; then the committee decides.",
      "waits-for": "group",
      ballot: {
        profile: "standard",
        opens: "ready",
        question: "Should this request be approved as planned?",
        yields: ["advice"],
      },
      next: [
        { to: "approved", on: "ballot-passed" },
        { to: "working-group", on: "ballot-rejected", "at-most": 1 },
        { exit: "not-prioritised", on: "ballot-rejected" },
      ],
    },
    {
      id: "approved",
      title: "Approved",
      color: "0e8a16",
      about: "The committee said yes.",
      "waits-for": "nobody",
      closes: true,
      final: true,
    },
  ],
  exits: [
    { id: "answered", title: "Answered", "closed-as": "completed" },
    { id: "withdrawn", title: "Withdrawn", "closed-as": "not_planned" },
    { id: "not-prioritised", title: "Not prioritised", "closed-as": "not_planned" },
  ],
  holds: [],
  groups: [],
  checklist: [],
  "support-types": [],
};
