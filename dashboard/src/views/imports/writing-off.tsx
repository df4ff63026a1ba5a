import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Where no write token is set nobody has one to type: how data come in all the same. */
const WAYS = {
  token: "WRITE_TOKEN=… npm start",
  command: "npm run import -- KIND FILE --source NAME --crs wgs84",
  accounts: "AUTH=accounts npm start",
} as const;

export function WritingOff(): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="imports-off" role="status">
      <h2>{t("imports.off.title")}</h2>
      <dl>
        {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
          <div key={way}>
            <dt>{t(`imports.off.${way}`)}</dt>
            <dd>
              <code>{WAYS[way]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
