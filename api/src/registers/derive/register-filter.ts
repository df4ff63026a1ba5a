import { BadInput } from "../../errors.ts";
import { camel, type Register } from "../register.ts";
import type { RegisterFilter } from "./filter.ts";
import { codeColumns } from "./record.ts";

type Frame = "under" | "regionsAsOf" | "estate" | "firm" | "from" | "to" | "openOn" | "sources";

/** A filter that fits any register, as it comes in. */
type AnyFilter = { readonly [F in Frame]?: RegisterFilter[F] | undefined } & {
  readonly codes?: readonly { readonly field: string; readonly codes: readonly string[] }[] | null | undefined;
};

/** The filter of one register; throws BadInput for what that register does not have. */
export function registerFilterOf(register: Register, { codes, ...filter }: AnyFilter): RegisterFilter {
  const { hangsAt, time, columns } = register;
  const refused = (name: Frame, of: string): never => {
    throw new BadInput(`filter.${name}`, `none: ${register.id} ${of}`, filter[name]);
  };
  if (filter.estate != null && !hangsAt.estate) refused("estate", "hangs at no estates");
  if (filter.firm != null && !hangsAt.firm) refused("firm", "hangs at no firms");
  if (filter.openOn != null && time.kind !== "interval") refused("openOn", "has no interval");
  const fields = codeColumns(register);
  const chosen: Record<string, readonly string[]> = {};
  for (const { field, codes: wanted } of codes ?? []) {
    const column = fields.find((name) => camel(name) === field);
    if (column === undefined)
      throw new BadInput("filter.codes", `one of the fields ${fields.map(camel).join(", ") || "(none)"}`, field);
    const { values } = columns[column]!.codes!;
    const unknown = wanted.find((code) => !values.includes(code));
    if (unknown !== undefined) throw new BadInput("filter.codes", `${field}: one of ${values.join(", ")}`, unknown);
    chosen[field] = wanted;
  }
  return { ...filter, ...chosen } as RegisterFilter;
}
