import { existsSync, readdirSync, readFileSync } from "node:fs";
import { BadInput } from "../errors.ts";
import { checkedYaml } from "../parsers/checked-yaml.ts";
import { Scheme } from "./scheme.ts";
import { faultsOfScheme } from "./scheme-checks.ts";

const SHIPPED = new URL("schemes/", import.meta.url);
const ENDING = ".yaml";

const CheckedScheme = Scheme.superRefine((scheme, context) => {
  for (const { path, message } of faultsOfScheme(scheme))
    context.addIssue({ code: "custom", path: [...path], message });
});

/** Throws BadSettings naming each fault with file, line and column. */
export const parseScheme = (text: string, name: string): Scheme => checkedYaml(text, name, CheckedScheme);

/** The ids of the schemes that are shipped. */
export const shippedSchemes = (): string[] =>
  readdirSync(SHIPPED)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();

/** A scheme that is shipped, by its id, or one in a file. Throws BadInput where there is neither. */
export function readScheme(idOrPath: string): Scheme {
  const ids = shippedSchemes();
  const file = ids.includes(idOrPath) ? new URL(`${idOrPath}${ENDING}`, SHIPPED) : idOrPath;
  if (!existsSync(file)) throw new BadInput("scheme", `${ids.join(", ")}, or a file`, idOrPath);
  return parseScheme(readFileSync(file, "utf8"), idOrPath);
}
