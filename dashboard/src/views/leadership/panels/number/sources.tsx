import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TIME_ZONE } from "../../../../calendar/local-time.ts";
import { sourceName } from "../../../../format/source-name.ts";
import type { ResultOf } from "../../../../graphql/tada.ts";
import { useView } from "../../view.tsx";
import type { BehindNumberQuery } from "./number.queries.ts";

/** The systems the platform's data came from, when they last sent some, and whether they are invented. */
export function Sources({ platform }: { platform: ResultOf<typeof BehindNumberQuery>["platform"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const moment = (at: string): string =>
    new Date(at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
      timeZone: TIME_ZONE,
      dateStyle: "medium",
      timeStyle: "short",
    });
  return (
    <section className="sources">
      <h3>{t("leadership.number.sources")}</h3>
      {platform.demo && <p className="demo-note">{t("app.demoHint")}</p>}
      <ul>
        {platform.sources.map(({ name, demo, lastImportAt }) => (
          <li key={name}>
            <b>{sourceName(name, t)}</b> {demo && <span className="demo-tag">{t("app.demo")}</span>}
            <span className="muted">
              {" "}
              {lastImportAt === null
                ? t("leadership.number.written")
                : t("leadership.number.lastImport", { time: moment(lastImportAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
