import "../../../i18n/views/registers.ts";
import "./subject-registers.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { earlierMonth } from "../../../calendar/month.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useLive } from "../../../live/use-live.ts";
import { usePlatform } from "../../../platform.tsx";
import {
  type RegisterRecord,
  SUBJECTS,
  type SubjectKind,
  shownFields,
  subjectQuery,
} from "../../../registers/list-query.ts";
import { RecordRows, RecordTable } from "../../../registers/record-table.tsx";
import { countOf, type Register, useRegisters } from "../../../registers/register.ts";
import { Failed } from "../../../ui/states.tsx";
import { Panel } from "./panel.tsx";

/** Records of a register that the page lists, the latest; all of them are on the register's page. */
const LISTED = 8;

/** Records of one estate or firm that the server gives at most, the latest: as many may be more. */
const MOST_GIVEN = 500;

/** A list for each register that has records of this estate or firm, and a line for those that have none. */
export function SubjectRegisters(props: {
  subject: SubjectKind;
  id: string;
  /** Ids of registers that the page shows in a way of its own. */
  without: ReadonlySet<string>;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { subject, id, without } = props;
  const { registers } = useRegisters();
  const own = useMemo(
    () => registers?.filter((one) => one.hangsAt.includes(subject) && !without.has(one.id)) ?? [],
    [registers, subject, without],
  );
  const live = useLive(subjectQuery(subject, own), { id }, own.length === 0);
  if (own.length === 0) return null;
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  const lists = live.data?.subject;
  if (!lists || (lists.id as unknown) !== id) return null;
  const [filled, empty] = [true, false].map((has) =>
    own.filter(({ field }) => (lists[field] ?? []).length > 0 === has),
  );
  return (
    <>
      {filled!.map((register) => (
        <RegisterList key={register.id} {...props} register={register} records={lists[register.field]!} />
      ))}
      {empty!.length > 0 && (
        <p className="no-records">
          {t("registers.subjectList.none", {
            names: empty!.map((register) => nameIn(language, register)).join(t("listComma")),
          })}
        </p>
      )}
    </>
  );
}

function RegisterList(props: {
  subject: SubjectKind;
  id: string;
  register: Register;
  /** Oldest first. */
  records: readonly RegisterRecord[];
}): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { register, records, subject, id } = props;
  const { field } = SUBJECTS[subject];
  const latest = [...records].reverse().slice(0, LISTED);
  const days = records.flatMap((record) => register.days.flatMap((day) => (record[day] ? [String(record[day])] : [])));
  const from = days.map((day) => day.slice(0, 7)).reduce(earlierMonth, platform.lastMonth);
  const count = countOf(language, register, records.length);
  const name = nameIn(language, register);
  return (
    <Panel
      area="list"
      share={10}
      title={name}
      note={
        <>
          {t(`registers.subjectList.${records.length < MOST_GIVEN ? "note" : "capped"}`, { count })}{" "}
          <Link to="/registers/$id" params={{ id: register.id }} search={{ [field]: id, from }}>
            {t("registers.subjectList.all")}
          </Link>
        </>
      }
    >
      <RecordTable register={register} fields={shownFields(register, [field, "region"])} label={name}>
        <RecordRows register={register} fields={shownFields(register, [field, "region"])} records={latest} />
      </RecordTable>
    </Panel>
  );
}
