import { allStatements } from "../src/db/statement.ts";
import { statementsOf } from "../src/registers/derive/register.queries.ts";
import { countsOf } from "../src/registers/derive/register-counts.queries.ts";
import { REGISTERS } from "../src/registers/registry.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { meant, readOptions } from "./read-options.ts";

const HELP = `Shows what follows from a register's declaration: npm run register -- sql ID

ID   ${REGISTERS.map(({ id }) => id).join(" | ")}

Prints every statement that is made for the register. Names (:cityCodes) are variables of psql: \\set cityCodes '''{370100}'''
`;

await endingPlainly(HELP, async () => {
  const [command, id, ...more] = readOptions({ allowPositionals: true }).positionals;
  if (command !== "sql") throw new Usage(`expected sql, got "${command ?? ""}"`);
  const ids = REGISTERS.map((one) => one.id);
  const register = REGISTERS.find((one) => one.id === id);
  if (register === undefined)
    throw new Usage(`expected a register (${ids.join(", ")}), got "${id ?? ""}"${meant(id ?? "", ids)}`);
  if (more.length > 0) throw new Usage(`expected one register, got also ${more.join(" ")}`);
  const before = allStatements().length;
  statementsOf(register);
  countsOf(register);
  const made = allStatements().slice(before);
  console.log(made.map(({ name, written }) => `-- ${name}\n${written.replace(/^\n+/, "")};\n`).join("\n"));
});
