import { existsSync } from "node:fs";

/** Where Debian's Chromium is, and how it runs in a container. */
export const CHROMIUM = "/usr/bin/chromium";
export const FLAGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-component-update",
  "--disable-background-networking",
];

if (!existsSync(CHROMIUM))
  throw new Error(`The board is tested in a browser: install Chromium as ${CHROMIUM} (apt-get install chromium).`);
