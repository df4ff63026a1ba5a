import "./record-table.css";
import type { ReactNode } from "react";
import type { RegisterRecord } from "./list-query.ts";
import { RecordCell, useFieldName } from "./record-cell.tsx";
import { columnOf, type Register } from "./register.ts";

const isNumber = (register: Register, field: string): boolean =>
  ["COUNT", "MONEY", "POINTS"].includes(columnOf(register, field)?.kind ?? "");

/** Records of a register as a table of the given fields; on a narrow screen a card each. `children`: its rows. */
export function RecordTable(props: {
  register: Register;
  fields: readonly string[];
  label: string;
  children: ReactNode;
}): ReactNode {
  const { register, fields } = props;
  const name = useFieldName();
  return (
    <table className="record-table" aria-label={props.label}>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field} scope="col" className={isNumber(register, field) ? "number" : undefined}>
              {name(register, field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** Rows of a RecordTable. */
export function RecordRows(props: {
  register: Register;
  fields: readonly string[];
  records: readonly RegisterRecord[];
}): ReactNode {
  const { register, fields, records } = props;
  const name = useFieldName();
  return records.map((record) => (
    <tr key={record.id}>
      {fields.map((field) => (
        <td key={field} data-name={name(register, field)} className={isNumber(register, field) ? "number" : undefined}>
          <RecordCell register={register} field={field} record={record} />
        </td>
      ))}
    </tr>
  ));
}
