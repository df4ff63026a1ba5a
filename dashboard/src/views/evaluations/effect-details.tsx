import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchPart } from "../../live/page-parts.ts";
import { Loading } from "../../ui/states.tsx";
import type { Run } from "./evaluations-query.ts";

const ListEffect = lazy(async () => ({ default: (await fetchPart(() => import("./list-effect.tsx"))).ListEffect }));

/** What followed a list, counted once somebody opens it. */
export function EffectDetails({ run, list }: { run: Run; list: string }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="followed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("evaluations.effect")}</summary>
      {open && (
        <Suspense fallback={<Loading lines={4} />}>
          <ListEffect run={run} list={list} />
        </Suspense>
      )}
    </details>
  );
}
