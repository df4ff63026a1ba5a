import "../../i18n/views/differences.ts";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { due_change_reasons, due_shifts } from "../../../../schema/code-lists.json";
import { formatMinute } from "../../format/minute.ts";
import { formatCount } from "../../format/number.ts";
import { sourceName } from "../../format/source-name.ts";
import { type Language, nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { PagePart } from "../../shell/period-page.tsx";
import { Empty } from "../../ui/states.tsx";
import {
  type DifferenceRow,
  DifferencesQuery,
  type PolicyName,
  type RulesChange,
  RulesChangesQuery,
} from "./differences-query.ts";

type Shift = keyof typeof due_shifts;
const SHIFTS = Object.keys(due_shifts) as Shift[];
const COUNT_OF = {
  EARLIER: "earlier",
  LATER: "later",
  BEGUN: "begun",
  LIFTED: "lifted",
} as const satisfies Record<Shift, keyof RulesChange>;

/** Changes to choose from at once, and due times of one shown at first: a page of the queue stays short. */
const CHANGES = 20;
const ROWS = 10;

/** Which due times became others as holidays were announced or policies changed; nothing where none of that has happened yet. */
export function DifferencesPart({ under }: { under: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  // those before a change, of whichever one goes back to
  const [before, goBefore] = useState<number | null>(null);
  const { data } = useLive(RulesChangesQuery, { under, first: CHANGES + 1, before });
  const told = data?.dueRulesChanges ?? [];
  const changes = told.slice(0, CHANGES);
  const policies = data?.complaintPolicies ?? [];
  const [chosen, choose] = useState<number | null>(null);
  const [shift, setShift] = useState<Shift | null>(null);
  const [isOpen, setOpen] = useState(false);
  const change = changes.find(({ number }) => number === chosen) ?? changes[0];
  if (change === undefined) return null;
  const moved = movedBy(change);
  return (
    <PagePart name="differences" title={t("differences.title")} note={t("differences.note")}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {whyOf(change, policies, language, t("differences.and"))}
          {t("differences.colon")}
          {moved === 0
            ? t("differences.nothing")
            : [
                t("differences.moved", { number: formatCount(moved, language) }),
                ...SHIFTS.filter((one) => change[COUNT_OF[one]] > 0).map((one) =>
                  t(`differences.shift.${one}`, { number: formatCount(change[COUNT_OF[one]], language) }),
                ),
              ].join(t("differences.comma"))}
          {change.isCounting && t("differences.counting")}
        </summary>
        {isOpen && (
          <>
            <div className="filters">
              <label>
                {t("differences.change")}
                <select value={change.number} onChange={({ target }) => choose(Number(target.value))}>
                  {changes.map((one) => (
                    <option key={one.number} value={one.number}>
                      {`${formatMinute(one.foundAt, language)} ${whyOf(one, policies, language, t("differences.and"))}`}
                    </option>
                  ))}
                </select>
              </label>
              {before !== null && (
                <button type="button" onClick={() => goBefore(null)}>
                  {t("differences.latest")}
                </button>
              )}
              {told.length > CHANGES && (
                <button type="button" onClick={() => goBefore(changes.at(-1)!.number)}>
                  {t("differences.earlier")}
                </button>
              )}
              <label>
                {t("differences.way")}
                <select
                  value={shift ?? ""}
                  onChange={({ target }) => setShift(SHIFTS.find((one) => one === target.value) ?? null)}
                >
                  <option value="">{t("differences.anyWay")}</option>
                  {SHIFTS.map((one) => (
                    <option key={one} value={one}>
                      {due_shifts[one][language]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <PagedList
              key={JSON.stringify([under, change.number, shift])}
              list={{
                first: ROWS,
                query: DifferencesQuery,
                variables: { filter: { under, change: change.number, ...(shift && { shift }) } },
                pageOf: ({ dueDifferences }) => dueDifferences,
                row: (row) => <Difference key={`${row.complaint.id} ${row.step}`} row={row} policies={policies} />,
              }}
            >
              {(rows, { dueDifferences }, current) =>
                dueDifferences.nodes.length === 0 ? (
                  <Empty>{t("differences.none")}</Empty>
                ) : (
                  <ol className="differences" aria-busy={!current}>
                    {rows}
                  </ol>
                )
              }
            </PagedList>
          </>
        )}
      </details>
    </PagePart>
  );
}

const movedBy = (change: RulesChange): number => SHIFTS.reduce((sum, shift) => sum + change[COUNT_OF[shift]], 0);

/** 2027 年节假日安排 */
function whyOf(
  { reasons, yearsAnnounced, policies: changed }: RulesChange,
  policies: readonly PolicyName[],
  language: Language,
  and: string,
): string {
  return reasons
    .map((reason) => {
      const name = due_change_reasons[reason][language];
      if (reason === "HOLIDAYS" && yearsAnnounced.length > 0) {
        const years = yearsAnnounced.join(and);
        return language === "zh" ? `${years} 年${name}` : `${name} of ${years}`;
      }
      const names = changed.map((id) => nameOf(id, policies, language) ?? id);
      return reason === "POLICIES" ? `${name} ${names.join(and)}`.trimEnd() : name;
    })
    .join(and);
}

/** What a policy is called, its latest version in front; null: it is known no more. */
function nameOf(id: string, policies: readonly PolicyName[], language: Language): string | null {
  const known = policies.findLast(({ policy }) => policy === id);
  return known === undefined ? null : nameIn(language, known);
}

/** A step of a complaint: when it was due, and when it is. */
function Difference({ row, policies }: { row: DifferenceRow; policies: readonly PolicyName[] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { complaint, shift, policyBefore, policyAfter } = row;
  const moment = (due: string | null, isProvisional: boolean): string =>
    due === null
      ? t("differences.notDue")
      : formatMinute(due, language) + (isProvisional ? t("differences.provisional") : "");
  const versionOf = (told: string | null): string => {
    const [id = "", version = ""] = told?.split("@") ?? [];
    const name = nameOf(id, policies, language);
    return name === null ? (told ?? "—") : t("differences.version", { name, version });
  };
  const facts = [
    nameIn(language, complaint.region),
    complaint.estate?.name,
    `${sourceName(complaint.source, t)} ${complaint.externalId}`,
    policyBefore === policyAfter ? versionOf(policyAfter) : `${versionOf(policyBefore)} → ${versionOf(policyAfter)}`,
  ].filter(Boolean);
  return (
    <li>
      <p>
        <Link to="/complaint/$id" params={{ id: complaint.id }} search={{}}>
          {nameIn(language, complaint.category)}
        </Link>
        <span>{language === "zh" ? row.stepNameZh : row.stepNameEn}</span>
        <span className="mark">{due_shifts[shift][language]}</span>
        <strong>{`${moment(row.dueBefore, row.wasProvisional)} → ${moment(row.dueAfter, row.isProvisional)}`}</strong>
      </p>
      <p className="facts">{facts.join(" · ")}</p>
    </li>
  );
}
