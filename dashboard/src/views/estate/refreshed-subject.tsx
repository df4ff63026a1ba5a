import type { ReactNode } from "react";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import type { SubjectKind } from "../../registers/list-query.ts";
import { useRegisters } from "../../registers/register.ts";

/** The page of an estate or firm, read anew once these change, or a register of what hangs at them. */
export function RefreshedSubject({ subject, children }: { subject: SubjectKind; children: ReactNode }): ReactNode {
  const { registers } = useRegisters();
  const hanging = registers?.filter(({ hangsAt }) => hangsAt.includes(subject)) ?? [];
  return <RefreshedBy kinds={["estates", "firms", ...hanging.map(({ id }) => id)]}>{children}</RefreshedBy>;
}
