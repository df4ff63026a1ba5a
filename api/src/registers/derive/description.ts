import { codeListTypeOf } from "../../code-lists/code-list.resolver.ts";
import { camel, type Register, type Subject } from "../register.ts";
import type { RegisterType } from "../register.type.ts";
import { hasPoints } from "./record.ts";

/** A declaration as the API describes it. */
export function descriptionOf(register: Register): RegisterType {
  const { id, type, field, name, unit, about, source, topic, coverage, hangsAt, located, time, columns, list, sums } =
    register;
  const days = time.kind === "interval" ? [time.from, time.to] : time.kind === "steps" ? time.steps : [time.on];
  return {
    id,
    type,
    field,
    nameZh: name.zh,
    nameEn: name.en,
    unitZh: unit.zh,
    unitEn: unit.en,
    unitOneEn: unit.one,
    aboutZh: about.zh,
    aboutEn: about.en,
    sourceZh: source.zh,
    sourceEn: source.en,
    topic,
    dataFamily: coverage,
    hangsAt: Object.keys(hangsAt) as Subject[],
    located,
    hasPoints: hasPoints(register),
    owedTo: register.owedTo,
    time: time.kind,
    holds: time.kind === "interval" && time.happens !== true,
    days: days.map(camel),
    columns: Object.entries(columns).map(([column, declared]) => ({
      field: camel(column),
      nameZh: declared.name.zh,
      nameEn: declared.name.en,
      about: declared.about ?? null,
      kind: declared.kind,
      unitZh: declared.unit?.zh ?? null,
      unitEn: declared.unit?.en ?? null,
      codeList: declared.codes === undefined ? null : codeListTypeOf(declared.codes),
      needed: declared.needed,
      person: declared.person !== null,
      summed: sums.includes(column) && declared.sumsWithin === undefined,
      listed: list.includes(column) ? list.indexOf(column) : null,
    })),
    list: list.map(camel),
  };
}
