import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Sort } from "../../../../link/url-state.ts";
import type { Direction } from "../../../../map/palettes.ts";
import { firstSaid, rankSaid } from "./ranking-order.ts";

/** What comes first, and what rank 1 means: neither is to be guessed from numbers. */
export function OrderNote({ sort, direction }: { sort: Sort; direction: Direction }): ReactNode {
  const { t } = useTranslation();
  const first = firstSaid(sort, direction);
  return (
    <p className="order-note">
      {first !== null && <strong>{t(`leadership.ranking.first.${first}`)}</strong>}
      <span>{t(`leadership.ranking.rankIs.${rankSaid(sort, direction)}`)}</span>
    </p>
  );
}
