import "./filter-panel.css";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../../../../graphql/condition.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { Modal } from "../../../../ui/modal.tsx";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { AttributeField } from "./attribute-field.tsx";
import { AttributesQuery } from "./attributes-query.ts";
import { patchOf, QUESTIONS } from "./questions.ts";

/** Questions that one click answers, and conditions on what the indicator counts: what it can be asked by is what the api says. */
export default function FilterPanel({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useTranslation();
  const { indicator, indicators, regionCode, to, language, state, go } = useView();
  const heading = useId();
  const live = useLive(AttributesQuery, { indicator: indicator.id });
  const [draft, setDraft] = useState<readonly Condition[]>(state.filter ?? []);
  const attributes = live.data?.indicator?.attributes;
  const change = (attribute: string, condition: Condition | null): void =>
    setDraft([...draft.filter((one) => one.attribute !== attribute), ...(condition ? [condition] : [])]);
  const apply = (filter: readonly Condition[]): void => {
    go({ filter: filter.length > 0 ? filter : undefined, points: undefined });
    onClose();
  };
  const has = (id: string): boolean => indicators.some((one) => one.id === id);
  return (
    <Modal className="filter-panel" labelledBy={heading} onClose={onClose} closesOutside>
      <div className="filter-body">
        <header>
          <h2 id={heading}>{t("leadership.filter.questions")}</h2>
          <button type="button" className="plain-button" onClick={onClose}>
            {t("leadership.estateCard.close")}
          </button>
        </header>
        <ul className="questions">
          {QUESTIONS.map((question) => ({ question, patch: patchOf(question, regionCode, to) }))
            .filter(({ patch }) => patch.indicator !== undefined && has(patch.indicator))
            .map(({ question, patch }) => (
              <li key={question}>
                <button
                  type="button"
                  className="plain-button"
                  data-question={question}
                  onClick={() => {
                    go(patch);
                    onClose();
                  }}
                >
                  {t(`leadership.filter.question.${question}`)}
                </button>
              </li>
            ))}
        </ul>
        <h3>{t("leadership.filter.title", { indicator: nameIn(language, indicator) })}</h3>
        {live.error ? (
          <Failed error={live.error} retry={live.retry} />
        ) : !attributes ? (
          <Loading lines={6} />
        ) : attributes.length === 0 ? (
          <Empty>{t("leadership.filter.none")}</Empty>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              apply(draft);
            }}
          >
            {attributes.map((attribute) => (
              <AttributeField
                key={attribute.id}
                attribute={attribute}
                condition={draft.find((one) => one.attribute === attribute.id) ?? null}
                onChange={(condition) => change(attribute.id, condition)}
              />
            ))}
            <p className="filter-actions">
              <button type="submit" className="plain-button" data-action="apply">
                {t("leadership.filter.apply")}
              </button>
              <button type="button" className="plain-button" onClick={() => apply([])}>
                {t("leadership.filter.clear")}
              </button>
            </p>
          </form>
        )}
      </div>
    </Modal>
  );
}
