import type { Boundaries } from "../../../live/use-boundaries.ts";
import type { Platform } from "../../../platform.tsx";
import { RegistersQuery } from "../../../registers/register.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import { assemble } from "./assemble.ts";
import { ComplaintPartsQuery, CoveragePartsQuery, MakeUpQuery, RegionFactsQuery } from "./briefing.queries.ts";
import { askEvaluations } from "./evaluation-reading.ts";
import type { BriefingFacts } from "./facts.ts";
import { type Ask, askRegister, variablesOf } from "./questions.ts";
import { registerReading, silentRegisters } from "./register-reading.ts";
import { askStreets } from "./street-reading.ts";

/** The facts of a briefing, asked for once and in full: for who has no page to follow them on. Null: there is no such region. */
export async function gatherFacts(
  ask: Ask,
  boundariesAt: (url: string) => Promise<Boundaries | null>,
  known: Pick<Platform, "platform" | "indicators">,
  code: string,
  period: BriefingPeriod,
): Promise<BriefingFacts | null> {
  const variables = variablesOf(code, period);
  const { region, indicators: definitions } = await ask(RegionFactsQuery, variables.region);
  if (region === null) return null;
  const hasParts = region.children.length > 0;
  const [parts, makeUp, registers, streets, evaluations] = await Promise.all([
    hasParts
      ? Promise.all([ask(CoveragePartsQuery, variables.parts), ask(ComplaintPartsQuery, variables.parts)])
      : null,
    ask(MakeUpQuery, variables.makeUp),
    ask(RegistersQuery, {}),
    askStreets(ask, region, period, known.platform.today),
    askEvaluations(ask, region, period),
  ]);
  const both = parts && { ...parts[0], ...parts[1] };
  const url = both?.old.boundariesUrl ?? null;
  const [boundaries, answers] = await Promise.all([
    url === null ? null : boundariesAt(url),
    Promise.all(registers.registers.map((one) => askRegister(ask, one, code, hasParts, period))),
  ]);
  const readings = answers.map(({ register, column, answer }) =>
    registerReading(register, column, answer, region, region.children),
  );
  return assemble(
    {
      region,
      definitions,
      registers: readings.filter((one) => one !== null),
      silentRegisters: silentRegisters(answers),
      streets,
      evaluations,
      parts: both,
      makeUp,
      boundaries,
    },
    period,
    known,
  );
}
