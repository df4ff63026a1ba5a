import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AtlasView } from "./atlas-view.tsx";
import { graphql } from "./graphql/tada.ts";
import { setLanguage } from "./i18n/index.ts";
import { useLive } from "./live/use-live.ts";
import { Empty, Failed, Loading, reasonOf } from "./ui/states.tsx";
import { IndicatorHead, PlatformHead, useUrlState, ViewProvider } from "./view.tsx";

const StartQuery = graphql(
  `
    query Start {
      platform {
        ...PlatformHead
      }
      indicators {
        ...IndicatorHead
      }
    }
  `,
  [PlatformHead, IndicatorHead],
);

/** What must be known before anything can be shown: which regions and months there are, and which indicators. */
export function AtlasPage(): ReactNode {
  const { t, i18n } = useTranslation();
  const { state } = useUrlState();
  const start = useLive(StartQuery, {});
  useEffect(() => {
    if (state.lang !== undefined && state.lang !== i18n.language) setLanguage(state.lang);
  }, [state.lang, i18n.language]);

  if (start.error) return <Failed reason={reasonOf(start.error)} retry={start.retry} />;
  if (!start.data) return <Loading lines={6} />;
  return (
    <ViewProvider
      {...start.data}
      language={i18n.language === "en" ? "en" : "zh"}
      nothing={<Empty>{t("state.noRegions")}</Empty>}
    >
      <AtlasView />
    </ViewProvider>
  );
}
