import { apiFiles } from "./api/api-files.ts";
import { frameFiles } from "./frame/frame-files.tsx";
import { homeFiles } from "./home/home-files.tsx";
import { knowledgeFiles } from "./knowledge/knowledge-files.tsx";
import { requestFiles } from "./request/request-files.tsx";
import { requestsFiles } from "./requests/requests-files.tsx";
import type { Section } from "./site/site.ts";
import { workFiles } from "./work/work-files.tsx";

/** The parts of the site. Each makes its own files. */
export const SECTIONS: readonly Section[] = [
  homeFiles,
  requestsFiles,
  requestFiles,
  workFiles,
  knowledgeFiles,
  frameFiles,
  apiFiles,
];
