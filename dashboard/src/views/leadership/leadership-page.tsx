import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/states.tsx";
import { LeadershipView } from "./leadership-view.tsx";
import { ViewProvider } from "./view.tsx";

/** The map of a region and what stands beside it, as the link says. */
export function LeadershipPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <ViewProvider nothing={<Empty>{t("state.noRegions")}</Empty>}>
      <LeadershipView />
    </ViewProvider>
  );
}
