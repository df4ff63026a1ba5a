import { useMemo } from "react";
import type { CombinedError } from "urql";
import { useRegisters } from "../../../registers/register.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Named } from "./named.ts";
import { type Ask, askRegister } from "./questions.ts";
import { type RegisterReading, registerReading, type SilentRegisters, silentRegisters } from "./register-reading.ts";
import { useAsked } from "./use-asked.ts";

interface Region extends Named {
  readonly children: readonly Named[];
}
interface Told {
  /** Registers with records of the month, in the order of menus. */
  readonly readings: readonly RegisterReading[];
  readonly silent: SilentRegisters;
}
interface Readings {
  /** Null while they are on their way. */
  readonly told: Told | null;
  readonly error: CombinedError | null;
  retry(): void;
}

/** What each register has of a region and month: a question a register, since nobody knows how many there are. */
export function useRegisterReadings(region: Region | null, period: BriefingPeriod): Readings {
  const { registers, error: unnamed, retry: askNames } = useRegisters();
  const question = useMemo(() => {
    if (region === null || registers === null) return null;
    const { code, children } = region;
    return async (ask: Ask): Promise<Told> => {
      const all = registers.map((one) => askRegister(ask, one, code, children.length > 0, period));
      const answers = await Promise.all(all);
      const readings = answers.map(({ register, column, answer }) =>
        registerReading(register, column, answer, region, children),
      );
      return { readings: readings.filter((one) => one !== null), silent: silentRegisters(answers) };
    };
  }, [region, registers, period]);
  const { told, error, retry } = useAsked(question);
  return {
    told,
    error: unnamed ?? error,
    retry() {
      askNames();
      retry();
    },
  };
}
