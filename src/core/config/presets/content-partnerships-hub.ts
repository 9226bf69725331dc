import type { Preset } from "./preset.ts";
import { PROFILES } from "./profiles.ts";

/** The helpdesk of the Content Partnerships Hub: first feedback and priority, a plan shaped together, the final go, support, learning. */
export const contentPartnershipsHub: Preset = {
  profiles: PROFILES,
  stages: [
    {
      id: "intake",
      title: "Intake",
      color: "d4c5f9",
      about: "A coordinator reads the request and asks for what the committee will need.",
      "waits-for": "coordinator",
      next: [{ to: "committee-feedback", on: "accept", when: ["answers-complete"] }],
    },
    {
      id: "committee-feedback",
      title: "Committee feedback",
      color: "bfd4f2",
      about: "The committee gives first feedback and says how important the request is.",
      "waits-for": "committee",
      ballot: {
        profile: "standard",
        question: "Should the helpdesk take this request further?",
        yields: ["priority", "advice"],
      },
      next: [
        { to: "working-group", on: "ballot-passed" },
        { exit: "not-prioritised", on: "ballot-rejected" },
      ],
    },
    {
      id: "working-group",
      title: "Working group",
      color: "c2e0c6",
      about: "A working group shapes a plan together with the requester, in the open.",
      "waits-for": "group",
      next: [
        { to: "final-go", on: "ready", when: ["plan-given"] },
        { to: "final-go", on: "skip" },
      ],
    },
    {
      id: "final-go",
      title: "Final go",
      color: "bfd4f2",
      about: "The committee decides on the plan.",
      "waits-for": "committee",
      ballot: {
        profile: "standard",
        "profile-if-skipped": "consent",
        "open-for": "14d",
        question: "Should the helpdesk support this request as planned?",
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
      about: "The committee said yes. The request waits in the queue until support starts.",
      "waits-for": "helpdesk",
      next: [{ to: "in-support", on: "start" }],
    },
    {
      id: "in-support",
      title: "In support",
      color: "0e8a16",
      about: "The helpdesk gives the support that was agreed.",
      "waits-for": "helpdesk",
      next: [{ to: "delivered", on: "deliver" }],
    },
    {
      id: "delivered",
      title: "Delivered",
      color: "5319e7",
      about: "The support was given, and its outcome is awaited.",
      "waits-for": "requester",
      closes: true,
      next: [{ to: "learned", on: "outcome" }],
    },
    {
      id: "learned",
      title: "Learned",
      color: "5319e7",
      about: "The outcome is known, or it is noted that none was reported.",
      "waits-for": "nobody",
      closes: true,
      final: true,
    },
  ],
  exits: [
    { id: "answered", title: "Answered", "closed-as": "completed", confirm: true },
    { id: "referred", title: "Referred to others", "closed-as": "completed", confirm: true },
    { id: "duplicate", title: "Same as another request", "closed-as": "not_planned", confirm: true },
    {
      id: "no-reply",
      title: "No reply from the requester",
      "closed-as": "not_planned",
      confirm: true,
      returns: "reply",
    },
    { id: "withdrawn", title: "Withdrawn", "closed-as": "not_planned" },
    { id: "out-of-scope", title: "Out of scope", "closed-as": "not_planned", confirm: true },
    { id: "not-prioritised", title: "Not prioritised", "closed-as": "not_planned" },
  ],
  holds: [
    { id: "waiting-for-requester", title: "Waiting for the requester", ends: "reply" },
    { id: "on-hold", title: "On hold" },
    { id: "paused", title: "Paused" },
  ],
  groups: [
    { id: "communication", title: "Communication", about: "Helps to tell partners and communities about the project." },
    {
      id: "project-planning",
      title: "Project planning and feedback",
      about: "Helps to turn an idea into a project that can be done.",
    },
    { id: "implementation", title: "Implementation", about: "Helps with uploads, data and tools." },
    { id: "evaluation", title: "Evaluation and research", about: "Helps to see what a project achieved." },
    { id: "content-use", title: "Use of the content", about: "Helps to bring the content into use." },
    {
      id: "supporting-material",
      title: "Creation of supporting material",
      about: "Writes guides, templates and examples that are missing.",
    },
    { id: "translation", title: "Translation", about: "Translates requests, answers and material." },
    { id: "helpdesk-team", title: "Helpdesk team", about: "Cares for requests in areas that have nobody yet." },
  ],
  checklist: [
    { id: "technical", title: "Technical", question: "Are all technical questions clear and written down?" },
    {
      id: "legal-and-ethical",
      title: "Legal and ethical",
      question: "Are all legal and ethical questions dealt with?",
    },
    {
      id: "risk",
      title: "Risk",
      question: "Are the risks known and small enough: money, reputation, too much work, social, legal?",
    },
    {
      id: "sustainability",
      title: "Sustainability",
      question: "Will the content be used, will people gain skills, will others learn from it?",
    },
  ],
  "support-types": ["do", "train", "analyse", "connect", "advise"],
};
