import { apiFiles } from "./api/api-files.ts";
import { askFiles } from "./ask/ask-files.tsx";
import { badgeFiles } from "./badges/badge-files.ts";
import { calendarFiles } from "./calendars/calendar-files.ts";
import { committeeFiles } from "./committee/committee-files.tsx";
import { downloadFiles } from "./downloads/download-files.tsx";
import { explainFiles } from "./explain/explain-files.tsx";
import { feedFiles } from "./feeds/feed-files.ts";
import { frameFiles } from "./frame/frame-files.tsx";
import { homeFiles } from "./home/home-files.tsx";
import { knowledgeFiles } from "./knowledge/knowledge-files.tsx";
import { languageFiles } from "./languages/language-files.tsx";
import { numbersFiles } from "./numbers/numbers-files.tsx";
import { requestFiles } from "./request/request-files.tsx";
import { requestsFiles } from "./requests/requests-files.tsx";
import type { Section } from "./site/site.ts";
import { workFiles } from "./work/work-files.tsx";

/**
 * The parts of the site. Each makes its own files. First what makes the largest ones, before memory is filled with what pages keep, and
 * the smallest ones: they are written while pages are drawn.
 */
export const SECTIONS: readonly Section[] = [
  apiFiles,
  badgeFiles,
  homeFiles,
  requestsFiles,
  requestFiles,
  workFiles,
  committeeFiles,
  askFiles,
  knowledgeFiles,
  languageFiles,
  numbersFiles,
  explainFiles,
  frameFiles,
  downloadFiles,
  feedFiles,
  calendarFiles,
];
