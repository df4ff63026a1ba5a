import { useEffect, useMemo, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { addMonths, lastDay } from "../../../calendar/month.ts";
import { useConnection } from "../../../live/connection.ts";
import { codeColumns, useRegisters } from "../../../registers/register.ts";
import type { BriefingPeriod, Days } from "../period.ts";
import type { Named } from "./facts.ts";
import {
  RegisterFactsQuery,
  type RegisterReading,
  registerReading,
  type SilentRegisters,
  silentRegisters,
} from "./register-reading.ts";

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
    const ask = asked.registers.map(async (register) => {
      const [column = null] = codeColumns(register);
      const isInterval = register.time === "INTERVAL";
      const { month, days } = asked.period;
      const monthBefore = addMonths(month, -1);
      // states are those last known at the end of a month, however long before
      const isState = register.time === "STATE";
      const before = isState ? { from: days.from, to: lastDay(monthBefore) } : asked.period.before;
      const within = ({ from, to }: Days) => ({ under: code, ...(!isState && { from }), to });
      const answer = await client
        .query(RegisterFactsQuery, {
          register: register.id,
          region: code,
          families: [register.dataFamily],
          month,
          monthBefore,
          groups: children.length === 0 ? [] : ["REGION"],
          now: within(days),
          before: within(before),
          ever: { under: code, to: days.to },
          open: { under: code, ...(isInterval && { openOn: days.to }) },
          isInterval,
          code: column?.field ?? null,
          hasCodes: column !== null,
        })
        .toPromise();
      if (answer.error || !answer.data) throw answer.error;
      return { register, column, answer: answer.data };
    });
    Promise.all(ask).then(
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
