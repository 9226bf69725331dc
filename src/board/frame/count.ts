import { formatNumber } from "../../core/messages/format-number.ts";
import type { Page } from "../site/page.ts";

/** A number for people as the page's language writes it: grouped, in European digits, never by the machine's language. */
export const count = (page: Pick<Page, "language">, n: number): string => formatNumber(n, page.language);
