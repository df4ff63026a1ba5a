import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatValue } from "../format/number.ts";
import { partsSaid } from "../format/parts-said.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { elsewhere, type PeriodView } from "./period-page.tsx";

/** A region and those directly below it: the rows. Taken from one indicator's choropleth, so that names are asked for once. */
export const RegionRows = graphql(`
  fragment RegionRows on Choropleth @_unmask {
    region {
      code
      nameZh
      nameEn
    }
    values {
      region {
        code
        nameZh
        nameEn
        level
      }
    }
  }
`);
type Rows = ResultOf<typeof RegionRows>;

/** An indicator of them: a column. */
export const RegionColumn = graphql(`
  fragment RegionColumn on Choropleth @_unmask {
    indicator {
      id
    }
    total {
      value
      numerator
      denominator
    }
    values {
      code
      value
      numerator
      denominator
    }
    remainder {
      nameZh
      nameEn
      numerator
      denominator
    }
  }
`);
type Column = ResultOf<typeof RegionColumn>;

/** The regions of both kinds, so that those below add up to the one above. */
export const EVERY_KIND = ["ADMINISTRATIVE", "FUNCTIONAL_ZONE"] as const;

interface Amounts {
  readonly value?: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A region and those below it, a row each, by some indicators; each below leads to the same page of it. No data is a dash. */
export function RegionTable(props: {
  view: PeriodView;
  rows: Rows;
  columns: readonly Column[];
  label: string;
}): ReactNode {
  const { view, rows, columns, label } = props;
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const indicatorOf = (column: Column): Indicator => indicators.find(({ id }) => id === column.indicator.id)!;
  const cells = (of: (column: Column) => Amounts | undefined): ReactNode =>
    columns.map((column) => <Cell key={column.indicator.id} of={of(column)} indicator={indicatorOf(column)} />);
  return (
    <div className="table-scroll">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("periodPage.region")}</th>
            {columns.map((column) => {
              const indicator = indicatorOf(column);
              const unit = language === "zh" ? indicator.unitZh : indicator.unitEn;
              const base = language === "zh" ? indicator.baseZh : indicator.baseEn;
              return (
                <th
                  key={indicator.id}
                  scope="col"
                  title={language === "zh" ? indicator.explanationZh : indicator.explanationEn}
                >
                  {nameIn(language, indicator)}
                  {!nameIn(language, indicator).endsWith(unit) && <small>{t("periodPage.unit", { unit })}</small>}
                  {base !== null && <small className="base">{t("periodPage.base", { base })}</small>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <tr data-code={rows.region.code} data-depth={0}>
            <th scope="row">{nameIn(language, rows.region)}</th>
            {cells(({ total }) => total)}
          </tr>
          {rows.values.map(({ region }) => (
            <tr key={region.code} data-code={region.code}>
              <th scope="row">
                {region.level === "COMMUNITY" ? (
                  nameIn(language, region)
                ) : (
                  <Link to={view.path} search={elsewhere(view, region.code)}>
                    {nameIn(language, region)}
                  </Link>
                )}
              </th>
              {cells(({ values }) => values.find((value) => value.code === region.code))}
            </tr>
          ))}
          {remaindersOf(columns).map((name) => (
            <tr key={name.nameZh} data-code="">
              <th scope="row">{nameIn(language, name)}</th>
              {cells(({ remainder }) => remainder.find(({ nameZh }) => nameZh === name.nameZh))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An answer of one `rows` and columns by any names, in their order, as the table takes them. */
export function split<A extends { readonly rows: Rows }>({
  rows,
  ...columns
}: A & Readonly<Record<Exclude<keyof A, "rows">, Column>>): { rows: Rows; columns: readonly Column[] } {
  return { rows, columns: Object.values<Column>(columns) };
}

/** What is placed in none of the regions below, of any column, each name once. */
function remaindersOf(columns: readonly Column[]): { nameZh: string; nameEn: string }[] {
  const named = new Map(columns.flatMap(({ remainder }) => remainder.map((one) => [one.nameZh, one] as const)));
  return [...named.values()];
}

function Cell({ of, indicator }: { of: Amounts | undefined; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { numerator, denominator } = of ?? { numerator: null, denominator: null };
  const { ratio, scale } = indicator;
  const value =
    of?.value ?? (numerator === null ? null : ratio ? shareOf(numerator, denominator, scale) : numerator * scale);
  const parts =
    value === null ? null : partsSaid({ numerator, denominator }, { ...indicator, ...NO_BASE }, language, t);
  return (
    <td data-column={indicator.id} data-value={value ?? ""}>
      {value === null ? <span className="muted">—</span> : formatValue(value, indicator, language)}
      {parts !== null && <small>{parts}</small>}
    </td>
  );
}

/** What a share is of stands once, at the head of its column. */
const NO_BASE = { baseZh: null, baseEn: null, recordUnitsZh: [], recordUnitsEn: [] };

const shareOf = (part: number, whole: number | null, scale: number): number | null =>
  whole === null || whole === 0 ? null : (scale * part) / whole;
