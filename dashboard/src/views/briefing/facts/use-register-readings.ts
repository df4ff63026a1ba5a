import { useEffect, useMemo, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { useConnection } from "../../../live/connection.ts";
import { useRegisters } from "../../../registers/register.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Named } from "./facts.ts";
import { type Ask, askRegister } from "./questions.ts";
import { type RegisterReading, registerReading, type SilentRegisters, silentRegisters } from "./register-reading.ts";

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
  const client = useClient();
  const { returns } = useConnection();
  const { registers, error: unnamed, retry: askNames } = useRegisters();
  const [tries, setTries] = useState(0);
  const [told, setTold] = useState<{ of: object; told: Told | null; error: CombinedError | null }>();
  const asked = useMemo(
    () => (region === null || registers === null ? null : { region, registers, period, tries, returns }),
    [region, registers, period, tries, returns],
  );
  useEffect(() => {
    if (asked === null) return;
    const { code, children } = asked.region;
    let isWanted = true;
    const ask: Ask = async (query, variables) => {
      const { data, error } = await client.query(query, variables).toPromise();
      if (error || !data) throw error;
      return data;
    };
    const all = asked.registers.map((one) => askRegister(ask, one, code, children.length > 0, asked.period));
    Promise.all(all).then(
      (answers) => {
        const readings = answers.map(({ register, column, answer }) =>
          registerReading(register, column, answer, asked.region, children),
        );
        const told = { readings: readings.filter((one) => one !== null), silent: silentRegisters(answers) };
        if (isWanted) setTold({ of: asked, told, error: null });
      },
      (error: CombinedError) => isWanted && setTold({ of: asked, told: null, error }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, asked]);
  const now = told?.of === asked ? told : undefined;
  return {
    told: now?.told ?? null,
    error: unnamed ?? now?.error ?? null,
    retry() {
      askNames();
      setTries((before) => before + 1);
    },
  };
}
