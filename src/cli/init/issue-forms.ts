import { type DeskSetup, quoted } from "./desk-setup.ts";

/**
 * The form for a request in one's own name. Ids of its fields: need, reach (required), gaps, learning, partner-value,
 * partner-kind, material, country, language, stage-of-idea, links, disclosure, consent.
 */
export const requestForm = ({ name, contact }: DeskSetup): string => `name: Ask for help
description: Ask the helpdesk. Unfinished ideas and every language are welcome.
body:
  - type: markdown
    attributes:
      value: |
        Write in the language that you prefer. Only the title, what you need and how to reach you are required.
        You can add everything else later.

        **This form is public on GitHub with your user name.** If that is not right for you, ${
          contact === undefined ? "ask a coordinator" : `write to us at ${contact}`
        };
        a coordinator files it without names. Do not write mail addresses, telephone numbers or private names here.
  - type: textarea
    id: need
    attributes:
      label: What do you need?
      description: Your idea or question in a few sentences. It does not have to be complete.
    validations:
      required: true
  - type: dropdown
    id: reach
    attributes:
      label: How can we reach you?
      options:
        - Through this issue
        - I will write to the helpdesk by mail
        - I will come to a drop-in hour
    validations:
      required: true
  - type: markdown
    attributes:
      value: |
        ## Try to answer

        Leave out what you do not know. A request without these answers is welcome too.
${REASONS}
${FACTS}
  - type: textarea
    id: links
    attributes:
      label: Where can we see more?
      description: Links to a project page, a collection, or a request somewhere else.
  - type: textarea
    id: disclosure
    attributes:
      label: Is there something we should know about your interest?
      description: As in, you work for the partner, or you are paid for this project.
  - type: dropdown
    id: consent
    attributes:
      label: May we name you in reports?
      description: ${quoted(`For the reports of ${name}. This issue stays public in any case.`)}
      options:
        - You may name me and my organisation
        - Tell the story without names
        - Only count it
`;

/**
 * The form with which a coordinator files a request that came by another way. Ids of its fields: channel, received, need
 * (required), reach, and as in the request form.
 */
export const onBehalfForm = (_desk: DeskSetup): string => `name: File a request for somebody
description: For coordinators. A request that came by mail, at a drop-in hour or at an event.
body:
  - type: markdown
    attributes:
      value: |
        This form is public. Write no mail address, no telephone number and no private name: say what kind of person or
        organisation asks, not who. It takes the same way as every other request.
  - type: dropdown
    id: channel
    attributes:
      label: How did the request come?
      options:
        - Mail
        - Drop-in hour
        - Event
        - Other
    validations:
      required: true
  - type: input
    id: received
    attributes:
      label: On which day did it come?
      description: Year, month and day. All waiting times are counted from this day.
      placeholder: "2026-03-01"
    validations:
      required: true
  - type: textarea
    id: need
    attributes:
      label: What is needed?
      description: The request in a few sentences, without private data.
    validations:
      required: true
  - type: dropdown
    id: reach
    attributes:
      label: How do we reach the requester?
      options:
        - A coordinator passes messages on
        - The requester reads this issue
${REASONS}
${FACTS}
  - type: textarea
    id: links
    attributes:
      label: Where can we see more?
      description: Public links only.
  - type: textarea
    id: disclosure
    attributes:
      label: Is there something we should know about the requester's interest?
  - type: dropdown
    id: consent
    attributes:
      label: What may the reports say?
      options:
        - The organisation may be named
        - Tell the story without names
        - Only count it
    validations:
      required: true
`;

/** The page on which GitHub lets people choose a form: only forms, no empty issues. */
export const formChooser = (): string => `blank_issues_enabled: false
`;

/** The three questions that matter most to the committee. */
const REASONS = `  - type: textarea
    id: gaps
    attributes:
      label: Does it fill a gap?
      description: What is missing today, and for whom?
  - type: textarea
    id: learning
    attributes:
      label: Will somebody learn something new?
      description: Skills that people or communities gain on the way.
  - type: textarea
    id: partner-value
    attributes:
      label: Will the partner see the value of it?
      description: What the partner can see or use afterwards.`;

/** What the board shows as facts and the reports count. */
const FACTS = `  - type: dropdown
    id: partner-kind
    attributes:
      label: What kind of partner is it?
      options:
        - Gallery, library, archive or museum
        - University or research
        - International organisation
        - Public authority
        - Association or community
        - Company
        - No partner yet
        - Other
  - type: input
    id: material
    attributes:
      label: What kind of material is it?
      placeholder: Photographs, data, books, sound, something else
  - type: input
    id: country
    attributes:
      label: Country or region
      placeholder: One or several, or global
  - type: input
    id: language
    attributes:
      label: In which language may we answer?
  - type: dropdown
    id: stage-of-idea
    attributes:
      label: How far is the idea?
      options:
        - A first thought
        - A plan
        - Work has started
        - It is stuck`;
