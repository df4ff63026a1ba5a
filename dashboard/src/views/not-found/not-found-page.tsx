import "../../i18n/views/not-found.ts";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../shell/page.tsx";
import "./not-found.css";

/** What stands at an address that no page has: that there is none, and the way to the map. */
export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Page className="not-found-page" title={t("notFound.title")}>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.says", { path: pathname })}</p>
      <Link to="/" search={{}}>
        {t("notFound.toMap")}
      </Link>
    </Page>
  );
}
