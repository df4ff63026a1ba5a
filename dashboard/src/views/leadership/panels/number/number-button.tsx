import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../view.tsx";

/** A number that opens: where it comes from, and what else is said of it. */
export function NumberButton(props: {
  indicator: string;
  region: string;
  /** Name of the region, for the button's own name. */
  regionName: string;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { go } = useView();
  return (
    <button
      type="button"
      className="number-button"
      title={t("leadership.number.open", { region: props.regionName })}
      onClick={() => go({ number: { indicator: props.indicator, region: props.region } })}
    >
      {props.children}
    </button>
  );
}
