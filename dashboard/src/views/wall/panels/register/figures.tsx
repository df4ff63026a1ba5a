import { type CSSProperties, type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../../format/month.ts";
import { formatNumber, formatShort } from "../../../../format/number.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { knownDaysSaid } from "../../../../registers/known-days.ts";
import { type Register, unitIn, unitOf } from "../../../../registers/register.ts";
import { useWall } from "../../wall-context.ts";
import { textEms } from "../text-ems.ts";
import { TickingNumber } from "../ticking-number.tsx";
import type { factsOf } from "./register-facts.ts";

interface Shown {
  readonly name: string;
  readonly title: string;
  /** Null: no data. */
  readonly value: number | null;
  readonly unit: string;
  readonly note: string;
  print(value: number): string;
}

/** How many records there are of the period, how many hold on its last day, and what they sum to. */
export function Figures(props: { register: Register; facts: ReturnType<typeof factsOf>; day: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const { register, facts, day } = props;
  const whole = useCallback((value: number) => formatNumber(value, 0, language), [language]);
  const short = useCallback((value: number) => formatShort(value, 0, language), [language]);
  const unitFor = (records: number | null): string => unitOf(language, register, records ?? 0);
  const knownDays = facts.lastKnown && knownDaysSaid(facts.lastKnown, language, t);
  const shown: Shown[] = [
    {
      name: "records",
      title: t(knownDays === null ? "wall.register.inPeriod" : "wall.register.lastKnown"),
      value: facts.records,
      unit: unitFor(facts.records),
      note: knownDays ?? "",
      print: whole,
    },
    ...(facts.open === undefined
      ? []
      : [
          {
            name: "open",
            title: t(register.holds ? "wall.register.holding" : "wall.register.open"),
            value: facts.open,
            unit: unitFor(facts.open),
            note: t("headline.asOf", { date: formatDay(day, language) }),
            print: whole,
          },
        ]),
    ...facts.sums.map(({ key, sum, ...named }) => ({
      name: key,
      title: nameIn(language, named),
      value: sum === null ? null : Number(sum),
      unit: unitIn(language, named),
      note: knownDays ?? t("wall.register.sum"),
      print: short,
    })),
  ];
  const ems = Math.max(
    4,
    ...shown.map(({ value, unit: of, print }) =>
      value === null ? 0 : textEms(print(value)) + 0.5 * textEms(of) + 0.3,
    ),
  );
  return (
    <div className="wall-register-figures">
      <div
        className="wall-numbers"
        style={{ "--columns": shown.length, "--rows": 1, "--lines": 1, "--ems": ems } as CSSProperties}
      >
        {shown.map(({ name, title, value, unit: of, note, print }) => (
          <div key={name} className="wall-number" data-figure={name} data-value={value ?? ""}>
            <span className="name">{title}</span>
            <strong>
              {value === null ? <em>{t("ranking.noData")}</em> : <TickingNumber value={value} print={print} />}
              {value !== null && <small>{of}</small>}
            </strong>
            <span className="date">{note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
