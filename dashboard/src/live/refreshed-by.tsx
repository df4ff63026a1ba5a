import type { ReactNode } from "react";
import { ChangesAbove } from "./changes-above.ts";
import { useDataChanges } from "./data-changes.ts";

/** A page whose live queries ask again soon after data of these kinds have changed. */
export function RefreshedBy({ kinds, children }: { kinds: readonly string[]; children: ReactNode }): ReactNode {
  return <ChangesAbove value={useDataChanges(kinds)}>{children}</ChangesAbove>;
}
