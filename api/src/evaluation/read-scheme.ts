import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkedYaml } from "../checked-yaml.ts";
import { BadInput } from "../errors.ts";
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

/** A scheme with its file as it is. */
export interface WrittenScheme {
  readonly scheme: Scheme;
  readonly text: string;
}

/** A scheme that is shipped, by its id. Throws BadInput where there is none. */
export function shippedScheme(id: string): WrittenScheme {
  const ids = shippedSchemes();
  if (!ids.includes(id)) throw new BadInput("scheme", `one of ${ids.join(", ")}`, id);
  const text = readFileSync(new URL(`${id}${ENDING}`, SHIPPED), "utf8");
  return { scheme: parseScheme(text, id), text };
}

/** A scheme that is shipped, by its id, or one in a file. Throws BadInput where there is neither. */
export function readScheme(idOrPath: string): Scheme {
  const ids = shippedSchemes();
  if (ids.includes(idOrPath)) return shippedScheme(idOrPath).scheme;
  if (!existsSync(idOrPath)) throw new BadInput("scheme", `${ids.join(", ")}, or a file`, idOrPath);
  return parseScheme(readFileSync(idOrPath, "utf8"), idOrPath);
}
