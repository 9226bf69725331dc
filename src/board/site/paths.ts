import { requestFolder } from "../../core/config/board-address.ts";
import type { FacetKind } from "./facet-kind.ts";

/** A page of each language: its path, as in `/en/committee/index.html`. */
const inLanguage =
  (folder: string) =>
  (language: string): string =>
    `/${language}/${folder}index.html`;

/** The board: the first page in a language. */
export const homePath = inLanguage("");
/** The list of all requests; the pages after the first one are `laterPath`. */
export const requestsPath = inLanguage("requests/");
/** How to ask for help, before anybody meets GitHub. */
export const askPath = inLanguage("ask/");
/** The next drop-in hours. */
export const dropInPath = inLanguage("drop-in/");
/** The committee: rules, seats, what waits. */
export const committeePath = inLanguage("committee/");
/** What was learnt: finished cases and resources, with a search. */
export const knowledgePath = inLanguage("knowledge/");
/** The list of resources and of missing material. */
export const resourcesPath = inLanguage("resources/");
/** What needs hands. */
export const handsPath = inLanguage("hands/");
/** The working groups. */
export const groupsPath = inLanguage("groups/");
/** Requests that belong together. */
export const themesPath = inLanguage("themes/");
/** The queue of approved requests. */
export const queuePath = inLanguage("queue/");
/** How a request moves, from the desk's own workflow. */
export const howPath = inLanguage("how-it-works/");
/** The poster, on one page. */
export const posterPath = inLanguage("poster/");
/** The figures of all years; those of one are `yearPath`. */
export const numbersPath = inLanguage("numbers/");
/** Feeds, files and their schemas. */
export const dataPath = inLanguage("data/");
/** Who runs the desk, and how to reach it. */
export const aboutPath = inLanguage("about/");
/** How far the pages can be used by everybody, and what is known to be missing. */
export const accessibilityPath = inLanguage("accessibility/");
/** What is known of visitors, and of the people in requests. */
export const privacyPath = inLanguage("privacy/");
/** How far each language is translated. */
export const translationsPath = inLanguage("translations/");
/** When the site was built, and from what. */
export const statusPath = inLanguage("status/");

/** The page of one request. */
export const requestPath = (language: string, number: number): string => `${requestFolder(language, number)}index.html`;

/** A later page of a list, below its first one: pages count from 1. */
export const laterPath = (first: string, page: number): string =>
  page === 1 ? first : first.replace(/index\.html$/, `page/${page}/index.html`);

/** The requests that have one thing in common, as in `/en/country/KE/index.html`. */
export const facetPath = (language: string, kind: FacetKind, value: string): string =>
  `/${language}/${kind}/${value}/index.html`;

/** One working group. */
export const groupPath = (language: string, group: string): string => `/${language}/groups/${group}/index.html`;

/** What was learnt from one finished request. */
export const casePath = (language: string, number: number): string =>
  requestFolder(language, number).replace("/requests/", "/knowledge/") + "index.html";

/** The cases of one kind of help, or of one region. */
export const knowledgeGroupPath = (language: string, by: "kind" | "region", value: string): string =>
  `/${language}/knowledge/${by}/${value}/index.html`;

/** All decisions of a year. */
export const decisionsPath = (language: string, year: number): string =>
  `/${language}/committee/decisions/${year}/index.html`;

/** One seat of the committee, by its id: what waits for it. */
export const seatPath = (language: string, seat: string): string => `/${language}/committee/seats/${seat}/index.html`;

/** The figures of one year. */
export const yearPath = (language: string, year: number): string => `/${language}/numbers/${year}/index.html`;

/** The feed of a page, in the same folder; the name is `feed.atom`. */
export const feedPath = (page: string): string => page.replace(/index\.html$/, "feed.atom");

/** The feed of one request, for all languages. */
export const requestFeedPath = (number: number): string => `/feeds/request/${requestSlug(number)}.atom`;

/** The drop-in hours as a calendar; the committee's meetings as another one. */
export const dropInCalendarPath = (language: string): string => `/${language}/drop-in/helpdesk.ics`;
export const meetingsCalendarPath = (language: string): string => `/${language}/committee/meetings.ics`;

/** The badge with a request's stage. */
export const badgePath = (number: number): string => `/badge/${requestSlug(number)}.svg`;

/** The data of one request. */
export const requestDataPath = (number: number): string => `/api/v1/requests/${requestSlug(number)}.json`;

/** How the site stands, for machines. */
export const STATUS_DATA_PATH = "/status.json";

/** The figures of a year as a table, or of all years. */
export const yearTablePath = (year: number | null): string => `/api/v1/stats/${year ?? "all"}.csv`;

/** A request's number in an address. Those from before the desk have negative numbers: -7 is `h7`. */
export const requestSlug = (number: number): string => (number < 0 ? `h${-number}` : `${number}`);

/** The same for people: `#7`, or `H7` for a request from before the desk. */
export const requestName = (number: number): string => (number < 0 ? `H${-number}` : `#${number}`);
