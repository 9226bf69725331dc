import { afterAll } from "vitest";
import { endFile } from "./whole-run.ts";

// Vitest runs this before each test file.
afterAll(endFile);
