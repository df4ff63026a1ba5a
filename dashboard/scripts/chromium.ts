import { existsSync } from "node:fs";

const SHELL = "/usr/bin/chromium-headless-shell";

/** The browser that draws pages for tests, pictures and measures: the one without windows, which takes a tenth less, or a whole Chromium. */
export const CHROMIUM = process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium");
