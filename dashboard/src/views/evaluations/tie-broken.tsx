import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { Run, Scored } from "./evaluations-query.ts";

type Names = Run["scheme"]["tieBreak"];

/** By what subjects of one score are ranked; nothing where they share a rank. */
export function TieRule({ tieBreak }: { tieBreak: Names }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (tieBreak.length === 0) return null;
  const names = tieBreak.map((one) => nameIn(language, one)).join(t("listComma"));
  return <p className="muted">{t("evaluations.tieRule", { names })}</p>;
}

/** The values that told a subject from others of its score, where they did. */
export function TieBroken({ tieBreak, by }: { tieBreak: Names; by: Scored["tieBrokenBy"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return by.map(({ id, value }) => (
    <small key={id}>
      {t("evaluations.tieBroken", {
        name: nameIn(language, tieBreak.find((one) => one.id === id)!),
        value: value === null ? t("evaluations.missing") : formatCount(Number(value), language),
      })}
    </small>
  ));
}
