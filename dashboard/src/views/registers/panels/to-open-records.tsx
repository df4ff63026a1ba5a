import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { earlierMonth } from "../../../calendar/month.ts";
import { usePlatform } from "../../../platform.tsx";
import { useCounts } from "../../../registers/use-counts.ts";
import type { RegisterView } from "../view.ts";

/** The way to the records that hold today, whenever they began; nothing where there are none, or they are shown. */
export function ToOpenRecords({ view, children }: { view: RegisterView; children: ReactNode }): ReactNode {
  const { platform } = usePlatform();
  const { register, address, searchWith } = view;
  const { counts } = useCounts({
    register: register.id,
    groupBy: ["MONTH"],
    filter: { under: address.region, openOn: platform.today },
  });
  const earliest = counts?.find(({ period }) => period !== null)?.period;
  if (!earliest || address.open === platform.today) return null;
  return (
    <Link
      to="/registers/$id"
      params={{ id: register.id }}
      search={searchWith({
        open: platform.today,
        from: earlierMonth(earliest, address.from),
        to: platform.lastMonth,
      })}
    >
      {children}
    </Link>
  );
}
