import { type ReactNode, use } from "react";
import { useTranslation } from "react-i18next";
import { serverConfig } from "../../../../engine-loading.ts";

const MAPBOX_TERMS = "https://www.mapbox.com/legal/tos";

/** Who may come in, whose software this is made from, and Mapbox's own terms where its token is set. */
export function Terms(): ReactNode {
  const { t } = useTranslation();
  const { mapboxToken, auth } = use(serverConfig());
  return (
    <footer>
      {auth === "open" && <p>{t("leadership.help.openAccess")}</p>}
      <a href="/third-party-notices.txt" target="_blank" rel="noreferrer">
        {t("leadership.help.notices")}
      </a>
      {mapboxToken !== null && (
        <p>
          {t("leadership.help.mapbox")}{" "}
          <a href={MAPBOX_TERMS} target="_blank" rel="noreferrer">
            {t("leadership.help.mapboxTerms")}
          </a>
        </p>
      )}
    </footer>
  );
}
