import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../../../graphql/tada.ts";
import type { Translation } from "../../../../i18n/zh-cn/index.ts";
import { useView } from "../../view.tsx";
import type { BehindNumberQuery } from "./number.queries.ts";

/** Sources that come with the platform have a name to be read; others have the one they were imported under. */
type KnownSource = keyof Translation["leadership"]["number"]["sourceName"];

/** The systems the platform's data came from, when they last sent some, and whether they are invented. */
export function Sources({ platform }: { platform: ResultOf<typeof BehindNumberQuery>["platform"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const moment = (at: string): string =>
    new Date(at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
      timeZone: "Asia/Shanghai",
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
            <b>{t(`leadership.number.sourceName.${name as KnownSource}`, { defaultValue: name })}</b>{" "}
            {demo && <span className="demo-tag">{t("app.demo")}</span>}
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
