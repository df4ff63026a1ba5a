import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../../../format/source-name.ts";
import type { Condition } from "../../../../graphql/condition.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { PickSeveral } from "../../../../ui/pick-list/pick-several.tsx";
import { Select } from "../../../../ui/select.tsx";
import { useView } from "../../view.tsx";
import type { Attribute } from "./attributes-query.ts";
import { codeChoices } from "./code-choices.ts";
import { FirmField } from "./firm-field.tsx";

/** One attribute, asked for as its kind is: codes, bounds, yes or no, a firm. */
export function AttributeField(props: {
  attribute: Attribute;
  condition: Condition | null;
  onChange(condition: Condition | null): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { attribute, condition, onChange } = props;
  const name = nameIn(language, attribute);
  const of = { attribute: attribute.id };
  const unit = language === "zh" ? attribute.unitZh : attribute.unitEn;
  const bound = (side: "from" | "to", text: string): void => {
    const said = text === "" ? undefined : Math.trunc(Number(text));
    const from = side === "from" ? said : condition?.from;
    const to = side === "to" ? said : condition?.to;
    onChange(
      from === undefined && to === undefined
        ? null
        : { ...of, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    );
  };
  return (
    <fieldset data-attribute={attribute.id}>
      <legend>
        {name}
        {unit && ` (${unit})`}
      </legend>
      {attribute.kind === "CODE" ? (
        <PickSeveral
          label={name}
          values={condition?.codes ?? []}
          choices={codeChoices(attribute.codes, (code) => sourceName(nameIn(language, code), t))}
          onChange={(codes) => onChange(codes.length === 0 ? null : { ...of, codes })}
        />
      ) : attribute.kind === "FLAG" ? (
        <Select
          label={name}
          value={condition?.is === undefined ? "" : condition.is ? "yes" : "no"}
          choices={[
            { value: "", label: t("leadership.filter.any") },
            { value: "yes", label: t("app.yes") },
            { value: "no", label: t("app.no") },
          ]}
          onChange={(value) => onChange(value === "" ? null : { ...of, is: value === "yes" })}
        />
      ) : attribute.kind === "NUMBER" ? (
        <span className="bounds">
          {(["from", "to"] as const).map((side) => (
            <label key={side}>
              {t(`leadership.filter.${side}`)}
              <input
                type="number"
                step={1}
                aria-label={`${name} ${t(`leadership.filter.${side}`)}`}
                value={condition?.[side] ?? ""}
                onChange={({ target: { value } }) => bound(side, value)}
              />
            </label>
          ))}
        </span>
      ) : (
        <FirmField
          label={name}
          value={condition?.firm ?? null}
          onChange={(firm) => onChange(firm === null ? null : { ...of, firm })}
        />
      )}
    </fieldset>
  );
}
