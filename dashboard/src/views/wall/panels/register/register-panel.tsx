import "../bars.css";
import "../headline.css";
import "./register-panel.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, earlierMonth, firstDay, lastDay, monthsBetween } from "../../../../calendar/month.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import { codeColumns, type Register, unitOf } from "../../../../registers/register.ts";
import { type RegisterPanel, textIn } from "../../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../../wall-context.ts";
import { EDGE_EMS, HEAD_EMS, PanelFrame } from "../panel-frame.tsx";
import type { PanelProps } from "../panel-props.ts";
import { monthsOf } from "../period.ts";
import { CodeBars } from "./code-bars.tsx";
import { Figures } from "./figures.tsx";
import { LatestRecords } from "./latest-records.tsx";
import { MonthBars } from "./month-bars.tsx";
import { partsThatFit } from "./parts-that-fit.ts";
import { RegionBars } from "./region-bars.tsx";
import { RegisterQuery } from "./register.queries.ts";
import { factsOf } from "./register-facts.ts";

/** English has its unit in the plural where there are many. */
const MANY = 2;
/** Months that bars are drawn of, those of a longer period beside. */
const MONTHS = 12;

/** A register as the server describes it, on the wall: nothing here knows which. */
export function RegisterOnWall(props: PanelProps<RegisterPanel>): ReactNode {
  const { registers } = useWall();
  const register = registers?.find(({ id }) => id === props.panel.register);
  return register ? <Known {...props} register={register} /> : <Unknown {...props} isMissing={registers !== null} />;
}

function Unknown({ panel, index, rect, isMissing }: PanelProps<RegisterPanel> & { isMissing: boolean }): ReactNode {
  const { t } = useTranslation();
  useReady(index, isMissing);
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={isMissing ? t("wall.register.unknown", { id: panel.register }) : ""}
      state={isMissing ? "empty" : "loading"}
    />
  );
}

function Known({ panel, index, rect, register }: PanelProps<RegisterPanel> & { register: Register }): ReactNode {
  const { t } = useTranslation();
  const { language, today, lastMonth, textPixels } = useWall();
  const under = useRegionCode(panel.region);
  const { from, to } = monthsOf(panel.period, lastMonth, { flow: true });
  const barsFrom = earlierMonth(from, addMonths(to, 1 - MONTHS));
  const last = [lastDay(to), today].sort()[0]!;
  const [column = null] = codeColumns(register);
  const period = { under, from: firstDay(from), to: last };
  const live = useWallQuery(RegisterQuery, {
    register: register.id,
    region: under,
    families: [register.dataFamily],
    from,
    barsFrom,
    to,
    period,
    bars: { ...period, from: firstDay(barsFrom) },
    open: { under, ...(register.time === "INTERVAL" && { openOn: last }) },
    isInterval: register.time === "INTERVAL",
    code: column?.field ?? null,
    hasCodes: column !== null,
    byRegion: panel.list === "regions",
  });
  useReady(index, live.current || live.error !== null);
  const { data } = live;
  const facts = data && factsOf(register, column, monthsBetween(barsFrom, to), data);
  const coverage = data?.overPeriod[0];
  const width = rect.width / textPixels - 2 * EDGE_EMS;
  const names = (["months", "codes", "list"] as const).filter((name) => name !== "codes" || column !== null);
  const fit = partsThatFit(width, rect.height / textPixels - HEAD_EMS - EDGE_EMS - NOTE_EMS, names);
  const rows = Math.max(1, Math.floor((fit.part - PART_HEAD_EMS) / ROW_EMS));
  const inUnit = (name: string): string => {
    const unit = unitOf(language, register, MANY).trim();
    return unit === "" ? name : language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
  };
  const months = formatMonths({ from, to }, language);
  const isRunning = to === today.slice(0, 7);
  // every region may have some, and lack it for a time
  const partSaid = ({ regionsCovered, regions }: { regionsCovered: number; regions: number }): string =>
    regionsCovered < regions
      ? t("wall.register.part", { covered: regionsCovered, regions })
      : t("wall.register.partOfTime");
  const notes =
    coverage == null
      ? []
      : [
          ...(coverage.extent === "NONE" && facts?.records === null ? [t("wall.register.noDataIn", { months })] : []),
          ...(coverage.extent === "PART" ? [partSaid(coverage)] : []),
          ...(facts?.months.some(({ records }) => records === null) ? [t("wall.register.gaps")] : []),
          ...(coverage.until ? [t("wall.register.until", { date: formatDay(coverage.until, language) })] : []),
        ];
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : nameIn(language, register)}
      says={
        data?.region
          ? [nameIn(language, data.region), isRunning ? t("wall.soFar", { months }) : months].join(" · ")
          : undefined
      }
      error={live.error}
      stale={!live.current}
      state={facts ? undefined : "loading"}
    >
      {facts && (
        <div
          className="wall-register"
          data-register={register.id}
          style={{ "--columns": fit.columns, "--figures": `${fit.figures}em` } as CSSProperties}
        >
          <Figures register={register} facts={facts} day={last} />
          {fit.parts.map((name) => (
            <section key={name} className="wall-register-part" data-part={name}>
              {name === "months" ? (
                <>
                  <h3>{inUnit(t("wall.register.months"))}</h3>
                  <MonthBars
                    months={facts.months}
                    width={fit.parts.length === 3 && fit.columns === 2 ? width : width / fit.columns}
                    noData={t("ranking.noData")}
                  />
                </>
              ) : name === "codes" ? (
                <>
                  <h3>{inUnit(t("wall.register.by", { column: lowerIn(language, nameIn(language, column!)) }))}</h3>
                  <CodeBars
                    column={column!}
                    codes={facts.codes?.slice(0, rows) ?? null}
                    all={facts.records ?? 0}
                    width={(width - (fit.columns - 1) * GAP_EMS) / fit.columns}
                    rowEms={(fit.part - PART_HEAD_EMS) / Math.min(rows, facts.codes?.length ?? 1)}
                  />
                </>
              ) : panel.list === "regions" ? (
                <>
                  <h3>{inUnit(t("wall.register.regions"))}</h3>
                  <RegionBars regions={facts.regions.slice(0, rows)} />
                </>
              ) : (
                <>
                  <h3>{t("wall.register.latest")}</h3>
                  <LatestRecords register={register} filter={period} rows={rows} width={width / fit.columns} />
                </>
              )}
            </section>
          ))}
        </div>
      )}
      {notes.length > 0 && <p className="wall-register-note">{notes.join(" · ")}</p>}
    </PanelFrame>
  );
}

/** A name within a heading: English headings begin with a capital, and have no other. */
const lowerIn = (language: Language, name: string): string => (language === "en" ? name.toLowerCase() : name);

/** Heights, text sizes: a row of a part, its heading, the line about the data below. */
const ROW_EMS = 1.75;
const PART_HEAD_EMS = 2;
/** Between parts that stand beside each other. */
const GAP_EMS = 2;
const NOTE_EMS = 1.8;
