import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../../../../live/use-live.ts";
import { PickOne } from "../../../../../ui/pick-list/pick-one.tsx";
import { useView } from "../../../view.tsx";
import { RecordPartsQuery } from "../../records/records.queries.ts";
import { attributeName } from "./attribute-name.ts";

/** By which list of codes, or source, the ranked numbers are divided. */
export function SplitChoice(): ReactNode {
  const { t } = useTranslation();
  const { state, indicator, language, go } = useView();
  const [opened, setOpened] = useState(false);
  const isShown = state.regions !== "then";
  const live = useLive(
    RecordPartsQuery,
    { indicator: indicator.id },
    !isShown || (!opened && state.split === undefined),
  );
  if (!isShown) return null;
  const attributes = live.data?.indicator?.attributes.filter(({ kind }) => kind === "CODE") ?? [];
  const chosen = attributes.some(({ id }) => id === state.split) ? state.split : "";
  return (
    <PickOne
      name="split"
      label={t("leadership.split.choose")}
      value={chosen ?? ""}
      onOpen={() => setOpened(true)}
      onChange={(by) => go({ split: by === "" ? undefined : by }, { replace: true })}
      choices={[
        { value: "", label: t("leadership.split.none") },
        ...attributes.map((one) => ({
          value: one.id,
          label: t("leadership.split.by", { name: attributeName(language, one) }),
        })),
      ]}
    />
  );
}
