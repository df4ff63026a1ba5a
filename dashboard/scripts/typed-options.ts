import { parseArgs } from "node:util";

/** A command that was typed otherwise than its help says. */
export class Usage extends Error {}

interface Typed<Name extends string> {
  readonly values: Partial<Record<Name, string>>;
  readonly positionals: readonly string[];
}

/** What was typed behind a command whose options all have a value. Throws Usage with what was expected and what came. */
export function typedOptions<Name extends string>(args: readonly string[], names: readonly Name[]): Typed<Name> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(options, token.name))
      throw new Usage(`expected one of ${names.map((name) => `--${name}`).join(", ")}, got ${token.rawName}`);
    if (token.value === undefined) throw new Usage(`${token.rawName}: expected a value, got nothing`);
  }
  return { values: values as Typed<Name>["values"], positionals };
}

/** Runs a command: where it was typed wrongly it is told so, with its help, and ends with 2; where its server does not answer, with 1. */
export async function endingPlainly(help: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isUsage = error instanceof Usage;
    const isAway = error instanceof TypeError && error.message === "fetch failed";
    if (!isUsage && !isAway) throw error;
    console.error(isUsage ? `${error.message}\n\n${help}` : `expected a server that answers, got ${error.cause}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
