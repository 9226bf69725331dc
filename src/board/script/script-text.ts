import { FOLDS } from "../knowledge/fold-words.ts";
import {
  addFilter,
  addLocalTime,
  addSearch,
  cutWords,
  fillHoles,
  findEntries,
  foldText,
  foundLine,
  hasAllWords,
  isStale,
  listOf,
  startPage,
} from "./page-script.ts";

/** All functions of the script: each may call the others by its name. */
const PARTS = [
  foldText,
  cutWords,
  findEntries,
  hasAllWords,
  fillHoles,
  isStale,
  addFilter,
  addLocalTime,
  listOf,
  foundLine,
  addSearch,
  startPage,
] as const;

/**
 * The optional script of all pages. Functions write themselves out in plain JavaScript, from the sources in tests as from the build,
 * so that no bundler is needed and the tests try the very functions that run in browsers.
 */
export const scriptText = (): string =>
  `(() => {\n"use strict";\n${PARTS.map(String).join("\n")}\nstartPage(document, ${JSON.stringify(FOLDS)}, Date.now());\n})();\n`;
