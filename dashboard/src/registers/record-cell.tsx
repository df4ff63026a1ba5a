import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../i18n/language.ts";
import { usePlatform } from "../platform.tsx";
import { cellText } from "./cell-text.ts";
import { NOTHING } from "./format-cell.ts";
import type { RegisterRecord } from "./list-query.ts";
import { codesOf, columnOf, type Register, unitIn } from "./register.ts";

/** The heading of a field in lists: its name, and the unit of numbers. */
export function useFieldName(): (register: Register, field: string) => string {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (register, field) => {
    const column = columnOf(register, field);
    if (column === null) return t(`registers.subject.${field as "region"}`);
    const unit = unitIn(language, column);
    return unit === "" ? nameIn(language, column) : t("registers.withUnit", { name: nameIn(language, column), unit });
  };
}

/** One value of a record, by what its column holds; estates and firms lead to their pages. */
export function RecordCell(props: { register: Register; field: string; record: RegisterRecord }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { register, field, record } = props;
  const column = columnOf(register, field);
  if (column !== null) {
    const text = cellText(register, field, record, language, t);
    const code = codesOf(column).find((one) => one.code === record[field]);
    return code ? <CodeChip colour={code.colour} name={text} /> : text;
  }
  if (field === "region") return record.region ? <Place region={record.region} /> : NOTHING;
  const { estate, firm } = record;
  if (field === "estate" && estate)
    return (
      <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
        {estate.name}
      </Link>
    );
  if (field === "firm" && firm)
    return (
      <Link to="/firm/$id" params={{ id: firm.id }} search={{}}>
        {firm.name}
      </Link>
    );
  return cellText(register, field, record, language, t);
}

/** Where it is: the regions from below the root down, the last in full ink. */
function Place({ region }: { region: NonNullable<RegisterRecord["region"]> }): ReactNode {
  const { language } = usePlatform();
  const above = region.ancestors.slice(1).map((one) => nameIn(language, one));
  return (
    <>
      {above.length > 0 && <span className="path">{above.join(" › ")} › </span>}
      {nameIn(language, region)}
    </>
  );
}

/** A code's name beside its colour. */
function CodeChip({ colour, name }: { colour: string | null; name: string }): ReactNode {
  return (
    <span className="code-chip">
      <i style={colour === null ? undefined : { background: colour }} />
      {name}
    </span>
  );
}
