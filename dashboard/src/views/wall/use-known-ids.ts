import { useMemo } from "react";
import { usePlatform } from "../../platform.tsx";
import { useRegisters } from "../../registers/register.ts";
import type { KnownIds } from "./format/read-panel.ts";

/** What a programme may name on this platform; registers are not checked before they are known. */
export function useKnownIds(): KnownIds {
  const { indicators } = usePlatform();
  const { registers } = useRegisters();
  return useMemo(
    () => ({
      indicators: indicators.map(({ id }) => id),
      ...(registers !== null && { registers: registers.map(({ id }) => id) }),
    }),
    [indicators, registers],
  );
}
