import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/** Address of what type-graphql wants loaded before the first decorated class, whatever a program imports first. */
export const reflection = pathToFileURL(createRequire(join(root, "api/package.json")).resolve("reflect-metadata")).href;
