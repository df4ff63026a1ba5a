import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { grouped, loader, manyEach, oneEach } from "../loader.ts";
import type { EstateConnection } from "./estate.type.ts";
import { connection } from "./estate-page.ts";
import { countEstatesOfFirms, firstEstatesOfFirms } from "./firm-estates.queries.ts";

/** The first page, by name, of the estates that a firm manages on a day. */
export interface FirmPage extends CityKey {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly first: number;
}

const firmKey = (row: { city_code: string; firm_id: string }): string => `${row.city_code}:${row.firm_id}`;

const countByFirm = loader<Omit<FirmPage, "first">, number>(
  (key) => `${cityKeyText(key)}:${key.day}`,
  async (keys, context) => {
    const counts = new Map<object, number>();
    for (const [day, group] of grouped(keys, (key) => key.day)) {
      const rows = await context.run(countEstatesOfFirms, { ...columnsOf(group), day });
      oneEach(group, cityKeyText, rows, firmKey).forEach((row, i) => {
        counts.set(group[i]!, row?.estates ?? 0);
      });
    }
    return keys.map((key) => counts.get(key)!);
  },
);

/** Firm, day and first → the first page of its estates: one statement for all firms of a list. */
export const estatesByFirm = loader<FirmPage, EstateConnection>(
  (key) => `${cityKeyText(key)}:${key.day}:${key.first}`,
  async (keys, context) => {
    const pages = new Map<FirmPage, EstateConnection>();
    for (const group of grouped(keys, ({ day, first }) => `${day}:${first}`).values()) {
      const { day, first } = group[0]!;
      const rows = await context.run(firstEstatesOfFirms, { ...columnsOf(group), day, limit: first + 1 });
      manyEach(group, cityKeyText, rows, firmKey).forEach((own, i) => {
        const key = group[i]!;
        pages.set(
          key,
          connection(context, own, "NAME", first, () => countByFirm.load(context, key)),
        );
      });
    }
    return keys.map((key) => pages.get(key)!);
  },
);
