import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePlatform } from "../../../platform.tsx";
import { recordsOf, useCounts } from "../../../registers/use-counts.ts";
import type { RegisterView } from "../view.ts";

/** The way to the records that hold today, whenever they began; nothing where there are none, or they are shown. */
export function ToOpenRecords({ view, children }: { view: RegisterView; children: ReactNode }): ReactNode {
  const { platform } = usePlatform();
  const { register, address, searchWith } = view;
  const open = platform.today;
  const { counts } = useCounts({
    register: register.id,
    groupBy: [],
    filter: { under: address.region, openOn: open },
  });
  if (counts === null || recordsOf(counts) === 0 || (address.ever && address.open === open)) return null;
  return (
    <Link to="/registers/$id" params={{ id: register.id }} search={searchWith({ open, ever: true })}>
      {children}
    </Link>
  );
}
