import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMonths } from "../format/month.ts";
import { formatNumber } from "../format/number.ts";
import { titled } from "../format/titled.ts";
import { nameIn } from "../i18n/language.ts";
import { type BivariateSymbolization, THIRDS } from "../map/bivariate.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { classRange } from "./class-range.ts";
import { type Chosen, toggled } from "./legend-choice.ts";
import type { IndicatorValues } from "./use-picture.ts";

const NO_EXTREMES = { least: null, most: null };
const STEPS = Array.from({ length: THIRDS }, (_, i) => i);

/** Two indicators as a square of nine colours: the first grows to the right, the second upwards. */
export function BivariateSquare(
  props: Chosen & {
    symbolization: BivariateSymbolization;
    first: Indicator;
    firstPeriod: string;
    second: IndicatorValues;
  },
): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { symbolization, first, second, only, onOnly } = props;
  const ranges = {
    first: rangesOf(symbolization.firstBreaks, first),
    second: rangesOf(symbolization.secondBreaks, second.indicator),
  };
  function rangesOf(breaks: readonly number[], indicator: Indicator): string[] {
    const { decimals } = indicator;
    const print = (value: number): string => formatNumber(value, decimals, language);
    if (breaks.length === 0) return [t("map.anyValue")];
    return STEPS.slice(0, breaks.length + 1).map((step) =>
      classRange({ from: breaks[step - 1] ?? null, to: breaks[step] ?? null }, NO_EXTREMES, { decimals, print, t }),
    );
  }
  const secondPeriod = formatMonths(second.choropleth, language);
  return (
    <section data-legend="bivariate" className="bivariate">
      <h3>
        {t("map.together")}
        <small>{props.firstPeriod}</small>
      </h3>
      <p>
        <b>↑ {titled(second.indicator, language)}</b>
        {secondPeriod !== props.firstPeriod && ` ${secondPeriod}`}
        <span>{ranges.second.join(" | ")}</span>
      </p>
      <div className="square">
        <table>
          <tbody>
            {[...STEPS].reverse().map((row) => (
              <tr key={row}>
                {STEPS.map((column) => {
                  const index = THIRDS * row + column;
                  const count = symbolization.counts[index] ?? 0;
                  const says = t("map.bothAre", {
                    first: `${nameIn(language, first)} ${ranges.first[column] ?? "—"}`,
                    second: `${nameIn(language, second.indicator)} ${ranges.second[row] ?? "—"}`,
                    count,
                  });
                  const isOn = only === undefined || only.includes(index);
                  return (
                    <td key={column} data-class={index} data-count={count} data-off={!isOn}>
                      <button
                        type="button"
                        title={says}
                        aria-label={says}
                        aria-pressed={only?.includes(index) ?? false}
                        disabled={onOnly === undefined}
                        style={{ background: symbolization.palette[index] }}
                        onClick={() => onOnly?.(toggled(only, index))}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <b>→ {titled(first, language)}</b>
        <span>{ranges.first.join(" | ")}</span>
      </p>
      {only !== undefined && onOnly && (
        <button type="button" className="all" onClick={() => onOnly(undefined)}>
          {t("map.allClasses")}
        </button>
      )}
    </section>
  );
}
