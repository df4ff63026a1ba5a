import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, formatSigned, unitSuffix } from "../format/number.ts";
import type { ColourClass, Symbolization } from "../map/symbolization.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { type Chosen, toggled } from "./legend-choice.ts";

/** The classes, highest first: colour, range and how many regions; each a switch where they can be chosen. */
export function ClassList(
  props: Chosen & {
    indicator: Indicator;
    symbolization: Symbolization;
    changeUnit: "points" | "percent";
    /** Put after a #rrggbb colour: how much of it is left. */
    alpha: string;
  },
): ReactNode {
  const { t } = useTranslation();
  const { only, onOnly, symbolization } = props;
  const rows = symbolization.classes.map((entry, index) => ({ entry, index })).reverse();
  return (
    <>
      <ul className="classes">
        {rows.map(({ entry, index }) => {
          const isOn = only === undefined || only.includes(index);
          const content = (
            <>
              <i style={{ background: `${entry.colour}${props.alpha}` }} />
              <ClassRange {...props} entry={entry} />
              <small>{entry.count}</small>
            </>
          );
          return (
            <li key={`${entry.colour}${entry.from}`} data-count={entry.count} data-off={!isOn}>
              {onOnly ? (
                <button
                  type="button"
                  aria-pressed={only?.includes(index) ?? false}
                  title={t("map.filterHint")}
                  onClick={() => onOnly(toggled(only, index))}
                >
                  {content}
                </button>
              ) : (
                content
              )}
            </li>
          );
        })}
      </ul>
      {only !== undefined && onOnly && (
        <button type="button" className="all" onClick={() => onOnly(undefined)}>
          {t("map.allClasses")}
        </button>
      )}
    </>
  );
}

function ClassRange(props: {
  indicator: Indicator;
  entry: ColourClass;
  symbolization: Symbolization;
  changeUnit: "points" | "percent";
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { indicator } = props;
  const { from, to } = props.entry;
  const { kind, least, most } = props.symbolization;
  const isChange = kind === "change";
  const print = (value: number): string => {
    if (!isChange)
      return formatNumber(
        value,
        Number.isInteger(value) ? indicator.decimals : Math.max(1, indicator.decimals),
        language,
      );
    const places = Number.isInteger(value) ? 0 : Math.min(4, (String(value).split(".")[1] ?? "").length);
    return formatSigned(value, places, language);
  };
  const pointsUnit = language === "zh" ? t("headline.points") : ` ${t("headline.points")}`;
  const unit = isChange ? (props.changeUnit === "percent" ? "%" : pointsUnit) : unitSuffix(indicator, language);
  const range =
    from === null && to === null
      ? single(least, most, print)
      : from === null
        ? t("legend.upTo", { to: print(to!) })
        : to === null
          ? t("legend.fromOn", { from: print(from) })
          : t("legend.between", { from: print(from), to: print(to) });
  return (
    <span>
      {range}
      {unit}
    </span>
  );
}

/** The range of a lone class: what its values span. */
function single(least: number | null, most: number | null, print: (value: number) => string): string {
  if (least === null || most === null) return "—";
  return least === most ? print(least) : `${print(least)} – ${print(most)}`;
}
