import { ASK } from "./ask.ts";
import { COMMITTEE } from "./committee.ts";
import { DOWNLOADS } from "./downloads.ts";
import { EXPLAIN } from "./explain.ts";
import { FRAME } from "./frame.ts";
import { HEADER } from "./header.ts";
import { HOME } from "./home.ts";
import { KNOWLEDGE } from "./knowledge.ts";
import { LANGUAGES } from "./languages.ts";
import { PICTURES } from "./pictures.ts";
import { POSTER } from "./poster.ts";
import { PRINT } from "./print.ts";
import { REQUEST } from "./request.ts";
import { TOKENS } from "./tokens.ts";
import { WORK } from "./work.ts";

/** The one stylesheet of the site. It loads nothing. */
export const stylesheet = (): string =>
  [
    TOKENS,
    FRAME,
    HEADER,
    HOME,
    REQUEST,
    KNOWLEDGE,
    WORK,
    COMMITTEE,
    ASK,
    EXPLAIN,
    PICTURES,
    POSTER,
    LANGUAGES,
    DOWNLOADS,
    PRINT,
  ]
    .join("")
    .trimStart();
