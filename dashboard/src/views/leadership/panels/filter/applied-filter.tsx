import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../view.tsx";
import { codesAsked, conditionSaid } from "./condition-said.ts";

/** What a figure is narrowed to, in words; each can be taken away. Nothing without any. */
export function AppliedFilter(props: {
  conditions: readonly { readonly attribute: string; readonly zh: string; readonly en: string }[];
}): ReactNode {
  const { t } = useTranslation();
  const { language, state, go } = useView();
  if (props.conditions.length === 0) return null;
  const without = (attribute: string): void => {
    const left = state.filter?.filter((one) => one.attribute !== attribute);
    go({ filter: left?.length ? left : undefined, points: undefined });
  };
  return (
    <p className="applied-filter">
      {t("leadership.filter.only")}
      {props.conditions.map(({ attribute, ...words }) => {
        const condition = conditionSaid(words[language], codesAsked(state.filter, attribute), t);
        return (
          <button
            key={attribute}
            type="button"
            className="plain-button"
            aria-label={t("leadership.filter.remove", { condition })}
            onClick={() => without(attribute)}
          >
            {condition} ×
          </button>
        );
      })}
    </p>
  );
}
