import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../../i18n/language.ts";
import type { BaseMap } from "../../../../map/base-maps/base-map.ts";
import { useView } from "../../view.tsx";

/** Chooses what the map lies on; nothing to be seen where no base map is configured. */
export function BaseMapChoice({ offered }: { offered: readonly BaseMap[] }): ReactNode {
  const { t } = useTranslation();
  const { state, language, go } = useView();
  if (offered.length === 0) return null;
  return (
    <select
      aria-label={t("mapTools.baseMap.label")}
      data-control="base"
      value={offered.some(({ id }) => id === state.base) ? state.base : ""}
      onChange={(event) => go({ base: event.target.value || undefined })}
    >
      <option value="">{t("mapTools.baseMap.none")}</option>
      {offered.map((base) => (
        <option key={base.id} value={base.id}>
          {nameIn(language, base)}
        </option>
      ))}
    </select>
  );
}

/** Whose base map it is, and its approval number; always to be seen beside it. */
export function BaseMapCredit({ base }: { base: BaseMap }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="base-credit">
      {t("mapTools.baseMap.credit", { attribution: base.attribution })}
      {base.approvalNumber !== null && ` · ${t("mapTools.baseMap.approval", { number: base.approvalNumber })}`}
    </p>
  );
}
