import { fileURLToPath } from "node:url";

const BUNDLED = fileURLToPath(new URL("../../scripts/bundled.mjs", import.meta.url));

/** What node is given to run one of the project's programs (a path below the root) as users' commands do. */
export const program = (path: string, ...words: string[]): string[] => [
  BUNDLED,
  fileURLToPath(new URL(`../../${path}`, import.meta.url)),
  ...words,
];
