import { plainText } from "../plain-text.ts";

/** A text of the desk as one of several choices. GitHub joins chosen ones with a comma and a blank: none may hold both. */
export const choiceText = (text: string): string => plainText(text).replace(/,\s+/g, " / ");
