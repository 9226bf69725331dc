import type { FormDraft, FormFacts } from "./form-draft.ts";
import { disclosure, links, projectFacts, reasons, support } from "./project-questions.ts";
import type { Words } from "./words-in.ts";

/**
 * The form with which a coordinator files a request that came by another way. Ids of its fields: channel, received, need
 * (required), reach, consent (required), and as in the form for a request.
 */
export const onBehalfForm = (facts: FormFacts, words: Words): FormDraft => ({
  name: words("form-on-behalf-name"),
  about: words("form-on-behalf-about"),
  body: [
    { type: "markdown", paragraphs: [words("form-on-behalf-public")] },
    {
      type: "dropdown",
      id: "channel",
      label: words("form-channel"),
      options: [
        words("form-channel-mail"),
        words("form-channel-drop-in"),
        words("form-channel-event"),
        words("form-channel-other"),
      ],
      required: true,
    },
    {
      type: "input",
      id: "received",
      label: words("form-received"),
      about: words("form-received-about"),
      example: "2026-03-01",
      required: true,
    },
    {
      type: "textarea",
      id: "need",
      label: words("form-need-other"),
      about: words("form-need-other-about"),
      required: true,
    },
    {
      type: "dropdown",
      id: "reach",
      label: words("form-reach-other"),
      options: [words("form-reach-coordinator"), words("form-reach-requester")],
    },
    ...reasons(words, "form-learning-other"),
    ...support(facts, words, "form-support-other"),
    ...projectFacts(words),
    links(words, "form-links-public"),
    disclosure(words, "form-disclosure-other"),
    {
      type: "dropdown",
      id: "consent",
      label: words("form-consent-other"),
      about: words("form-consent-other-about", facts.desk.name),
      options: [words("form-consent-other-named"), words("form-consent-nameless"), words("form-consent-count")],
      required: true,
    },
  ],
});
