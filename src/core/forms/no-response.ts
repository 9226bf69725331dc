/** What GitHub writes for an empty answer, as it is and as editors that rewrite Markdown leave it. */
const NO_RESPONSE = ["_No response_", "\\_No response\\_", "*No response*"];

/** Whether a whole answer, trimmed, says that there is none. `None` is an answer: only a dropdown gives it another meaning. */
export const isNoResponse = (text: string): boolean => text === "" || NO_RESPONSE.includes(text);
