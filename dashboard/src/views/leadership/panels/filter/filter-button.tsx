import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchPart } from "../../../../live/page-parts.ts";
import { useView } from "../../view.tsx";

const FilterPanel = lazy(() => fetchPart(() => import("./filter-panel.tsx")));

/** Opens what the figures can be narrowed to, and the questions that are asked most. */
export function FilterButton(): ReactNode {
  const { t } = useTranslation();
  const { state } = useView();
  const [open, setOpen] = useState(false);
  const count = state.filter?.length ?? 0;
  return (
    <>
      <button type="button" className="plain-button" data-control="filter" onClick={() => setOpen(true)}>
        {t("leadership.filter.open")}
        {count > 0 && ` (${count})`}
      </button>
      {open && (
        <Suspense fallback={null}>
          <FilterPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
