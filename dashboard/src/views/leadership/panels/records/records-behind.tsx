import "./records-behind.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExportWording } from "../../../../export/export-stream.ts";
import { formatCount } from "../../../../format/number.ts";
import type { asVariable } from "../../../../graphql/condition.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { RecordPart } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { useView } from "../../view.tsx";
import { ByCode } from "./by-code.tsx";
import { RecordList } from "./record-list.tsx";
import { RecordPartsQuery } from "./records.queries.ts";

/** Of which figure: months YYYY-MM; `from` null of a stock. */
export interface FigureAsked {
  readonly indicator: Indicator;
  readonly region: string;
  readonly from: string | null;
  readonly to: string;
  readonly filter: ReturnType<typeof asVariable>;
}

/** The records behind a number: its numerator, its denominator, what is missing between them; as a list, by code, on the map, as a file. */
export function RecordsBehind(props: {
  asked: FigureAsked;
  numerator: number | null;
  denominator: number | null;
  /** Day that the figure is of. */
  asOf: string;
  /** What figure it is, for files: place, period, what it is narrowed to. */
  about: ExportWording["about"] & {};
  /** Whether it is compared with the month and the year before. */
  compared: Record<"mom" | "yoy", boolean>;
}): ReactNode {
  const { t } = useTranslation();
  const { language, state, go } = useView();
  const { indicator, region, from, to, filter } = props.asked;
  const known = useLive(RecordPartsQuery, { indicator: indicator.id }).data?.indicator;
  if (!known || props.numerator === null) return null;
  // records are placed in the regions of today
  if (state.regions === "then")
    return (
      <section className="records-behind">
        <h3>{t("leadership.records.title")}</h3>
        <p className="small-note">{t("leadership.records.regionsOfThen")}</p>
      </section>
    );
  const part = state.records !== undefined && known.recordParts.includes(state.records) ? state.records : null;
  const variables = { indicator: indicator.id, region, from, to, filter };
  const counts: Record<RecordPart, number | null> = {
    NUMERATOR: props.numerator,
    DENOMINATOR: props.denominator,
    REMAINDER: props.denominator === null ? null : props.denominator - props.numerator,
  };
  const by = known.attributes.find(({ id, kind }) => kind === "CODE" && id === state.by)?.id ?? null;
  const codes = known.attributes.filter(({ kind }) => kind === "CODE");
  const units = language === "zh" ? known.recordUnitsZh : known.recordUnitsEn;
  const unitOf = (one: RecordPart): string => units[known.recordParts.indexOf(one)] ?? "";
  return (
    <section className="records-behind">
      <h3>{t("leadership.records.title")}</h3>
      <p className="record-parts">
        {known.recordParts.map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            data-part={one}
            aria-pressed={part === one}
            onClick={() => go({ records: part === one ? undefined : one }, { replace: true })}
          >
            {t(`leadership.records.part.${known.recordParts.length === 1 ? "ALL" : one}`)}{" "}
            <strong>{counts[one] === null ? "–" : formatCount(counts[one], language)}</strong> {unitOf(one)}
          </button>
        ))}
      </p>
      {codes.length > 0 && (
        <p className="record-parts">
          {t("leadership.records.by")}
          {codes.map((attribute) => (
            <button
              key={attribute.id}
              type="button"
              className="plain-button"
              data-by={attribute.id}
              aria-pressed={by === attribute.id}
              onClick={() => go({ by: by === attribute.id ? undefined : attribute.id }, { replace: true })}
            >
              {nameIn(language, attribute)}
            </button>
          ))}
        </p>
      )}
      {by !== null && (
        <ByCode
          key={by}
          by={by}
          part={part ?? "NUMERATOR"}
          indicator={indicator}
          asOf={props.asOf}
          compared={props.compared}
          unit={unitOf(part ?? "NUMERATOR")}
          variables={variables}
        />
      )}
      {part !== null && (
        <RecordList key={part} part={part} unit={unitOf(part)} variables={variables} about={props.about} />
      )}
    </section>
  );
}
