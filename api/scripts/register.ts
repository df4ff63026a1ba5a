import { parseArgs } from "node:util";
import { allStatements } from "../src/db/statement.ts";
import { statementsOf } from "../src/registers/derive/register.queries.ts";
import { countsOf } from "../src/registers/derive/register-counts.queries.ts";
import { REGISTERS } from "../src/registers/registry.ts";

const HELP = `Shows what follows from a register's declaration: npm run register -- sql ID

ID   ${REGISTERS.map(({ id }) => id).join(" | ")}

Prints every statement that is made for the register. Names (:cityCodes) are variables of psql: \\set cityCodes '''{370100}'''
`;

/** What to print, or null where the command line is not understood. */
function printed(): string | null {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const register = REGISTERS.find(({ id }) => id === positionals[1]);
    if (positionals[0] !== "sql" || register === undefined || positionals.length !== 2) return null;
    const before = allStatements().length;
    statementsOf(register);
    countsOf(register);
    return allStatements()
      .slice(before)
      .map(({ name, written, text }) => `-- ${name}\n${(written ?? text).replace(/^\n+/, "")};\n`)
      .join("\n");
  } catch {
    return null;
  }
}

const text = printed();
if (text === null) console.error(HELP);
else console.log(text);
process.exitCode = text === null ? 2 : 0;
