import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, formatSigned } from "../format/number.ts";
import type { ColourClass, Symbolization } from "../map/symbolization.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { classRange } from "./class-range.ts";
import { type Chosen, toggled } from "./legend-choice.ts";
import { unitShown } from "./unit-shown.ts";
import type { Choropleth } from "./use-choropleth.ts";

/** More than a sign or a measure word: 万元 behind both bounds of a sum would break its line. */
const LONG_UNIT = 1;

/** The classes, highest first: colour, range and how many regions; each a switch where they can be chosen. */
export function ClassList(
  props: Chosen & {
    indicator: Indicator;
    symbolization: Symbolization;
    comparison: Choropleth["comparison"];
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
  comparison: Choropleth["comparison"];
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { indicator, entry, symbolization, comparison } = props;
  const unit = unitShown(indicator, comparison, language, t);
  const print = (value: number): string => {
    if (symbolization.kind === "value") return formatNumber(value, indicator.decimals, language);
    const places = Number.isInteger(value) ? 0 : Math.min(4, (String(value).split(".")[1] ?? "").length);
    return formatSigned(value, places, language);
  };
  return (
    <span>
      {classRange(entry, symbolization, {
        decimals: symbolization.kind === "value" ? indicator.decimals : null,
        print,
        t,
      })}
      {/* On the wall a long one stands in the title alone. */}
      {!entry.isNew && <span data-long={unit.trim().length > LONG_UNIT}>{unit}</span>}
    </span>
  );
}
