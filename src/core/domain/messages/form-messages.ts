/** Messages of the area `form`: key -> parameters. The texts are in `core/messages/i18n/form/`. */
export interface FormMessages
  extends Opening,
    RequestForm,
    Questions,
    QuestionForm,
    OnBehalfForm,
    OutcomeForm,
    JoinForm,
    Chooser {}

/** What stands at the head of a form, and above its second half. */
interface Opening {
  readonly "form-any-language": [];
  readonly "form-public": [];
  readonly "form-join-public": [];
  readonly "form-address": [contact: string];
  readonly "form-no-private": [];
  readonly "form-try-to-answer": [];
  readonly "form-try-about": [];
}

/** The form for a request in one's own name. */
interface RequestForm {
  readonly "form-request-name": [];
  readonly "form-request-about": [];
  readonly "form-request-required": [];
  readonly "form-need": [];
  readonly "form-need-about": [];
  readonly "form-need-example": [];
  readonly "form-reach": [];
  readonly "form-reach-issue": [];
  readonly "form-reach-mail": [];
  readonly "form-reach-drop-in": [];
  readonly "form-learning": [];
  readonly "form-disclosure": [];
  readonly "form-consent": [];
  readonly "form-consent-about": [desk: string];
  readonly "form-consent-named": [];
}

/** Questions and answers that several forms have. */
interface Questions {
  readonly "form-gaps": [];
  readonly "form-gaps-about": [];
  readonly "form-learning-about": [];
  readonly "form-partner-value": [];
  readonly "form-partner-value-about": [];
  readonly "form-support": [];
  readonly "form-support-other": [];
  readonly "form-support-about": [];
  readonly "form-support-do": [];
  readonly "form-support-train": [];
  readonly "form-support-analyse": [];
  readonly "form-support-connect": [];
  readonly "form-support-advise": [];
  readonly "form-partner-kind": [];
  readonly "form-partner-glam": [];
  readonly "form-partner-research": [];
  readonly "form-partner-international": [];
  readonly "form-partner-public": [];
  readonly "form-partner-association": [];
  readonly "form-partner-company": [];
  readonly "form-partner-nobody": [];
  readonly "form-partner-other": [];
  readonly "form-material": [];
  readonly "form-material-example": [];
  readonly "form-country": [];
  readonly "form-country-example": [];
  readonly "form-language": [];
  readonly "form-stage": [];
  readonly "form-stage-thought": [];
  readonly "form-stage-plan": [];
  readonly "form-stage-started": [];
  readonly "form-stage-stuck": [];
  readonly "form-links": [];
  readonly "form-links-about": [];
  readonly "form-disclosure-about": [];
  readonly "form-consent-nameless": [];
  readonly "form-consent-count": [];
}

/** The form for a small question. */
interface QuestionForm {
  readonly "form-question-name": [];
  readonly "form-question-about": [];
  readonly "form-question-required": [];
  readonly "form-question-need": [];
  readonly "form-question-need-about": [];
  readonly "form-question-need-example": [];
  readonly "form-question-purpose": [];
  readonly "form-question-purpose-about": [];
}

/** The coordinators' form for a request that came by another way. */
interface OnBehalfForm {
  readonly "form-on-behalf-name": [];
  readonly "form-on-behalf-about": [];
  readonly "form-on-behalf-public": [];
  readonly "form-channel": [];
  readonly "form-channel-mail": [];
  readonly "form-channel-drop-in": [];
  readonly "form-channel-event": [];
  readonly "form-channel-other": [];
  readonly "form-received": [];
  readonly "form-received-about": [];
  readonly "form-need-other": [];
  readonly "form-need-other-about": [];
  readonly "form-reach-other": [];
  readonly "form-reach-coordinator": [];
  readonly "form-reach-requester": [];
  readonly "form-learning-other": [];
  readonly "form-links-public": [];
  readonly "form-disclosure-other": [];
  readonly "form-consent-other": [];
  readonly "form-consent-other-about": [desk: string];
  readonly "form-consent-other-named": [];
}

/** The form that tells what came of a request. */
interface OutcomeForm {
  readonly "form-outcome-name": [];
  readonly "form-outcome-about": [];
  readonly "form-outcome-required": [];
  readonly "form-outcome-request": [];
  readonly "form-outcome-request-about": [];
  readonly "form-outcome-achieved": [];
  readonly "form-outcome-achieved-about": [];
  readonly "form-outcome-seen": [];
  readonly "form-outcome-seen-about": [];
  readonly "form-outcome-able": [];
  readonly "form-outcome-able-about": [];
  readonly "form-outcome-tell": [];
  readonly "form-outcome-tell-about": [];
}

/** The form for people who want to join the committee or a group. */
interface JoinForm {
  readonly "form-join-name": [];
  readonly "form-join-about": [];
  readonly "form-join-required": [];
  readonly "form-join-which": [];
  readonly "form-join-which-about": [];
  readonly "form-join-committee": [];
  readonly "form-join-unsure": [];
  readonly "form-join-why": [];
  readonly "form-join-experience": [];
  readonly "form-join-experience-about": [];
  readonly "form-join-languages": [];
  readonly "form-join-time": [];
  readonly "form-join-time-example": [];
}

/** The page on which a form is chosen. */
interface Chooser {
  readonly "form-chooser-name": [];
  readonly "form-chooser-write": [contact: string];
  readonly "form-chooser-board": [];
}
