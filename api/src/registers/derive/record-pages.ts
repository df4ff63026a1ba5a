import type { Context } from "../../context.ts";
import { type CityKey, cityKeyText } from "../../graphql/city-key.ts";
import { keyOrder, keysetPage, type Page, pageOf } from "../../graphql/pages.ts";
import { grouped, type Loader, loader, manyEach, oneEach } from "../../loader.ts";
import type { Region } from "../../region/region.type.ts";
import type { Register } from "../register.ts";
import { type RegisterFilter, whereOf } from "./filter.ts";
import { type RecordRow, type RegisterRecord, recordOf } from "./record.ts";
import { type RegisterOrder, type RegisterStatements, type Subtrees, statementsOf } from "./register.queries.ts";

/** Records of one estate or firm that a list holds, the newest; more are on the register's own pages. */
export const MOST_OF_SUBJECT = 500;

/** The first page of a region's records, asked in the same way of many regions. */
interface RegionPage {
  readonly region: Region;
  readonly filter: RegisterFilter;
  readonly order: RegisterOrder;
  readonly first: number;
}

type PagedRow = RecordRow & { readonly row_day: string };
type CountRow = { readonly root_id: number; readonly records: number };

/** Rows of statements that are made from a declaration, whose columns the compiler does not know. */
const rowsAs = <Row>(rows: readonly unknown[]): readonly Row[] => rows as readonly Row[];

/** How the records of one register are read. */
export interface RecordPages<R extends Register> {
  /** City and number → the record, null where there is none. */
  readonly byKey: Loader<CityKey, RegisterRecord<R> | null>;
  /** Throws BadInput, NotFound and QueryTooLarge. */
  page(
    context: Context,
    filter: RegisterFilter,
    order: RegisterOrder,
    first: number,
    after: string | null,
  ): Promise<Page<RegisterRecord<R>>>;
  /** One statement for all regions of a list. */
  readonly ofRegion: Loader<RegionPage, Page<RegisterRecord<R>>>;
  /** City and number of an estate → its records, oldest first. */
  readonly ofEstate: Loader<CityKey, RegisterRecord<R>[]>;
  /** City and number of a firm → its records, oldest first. */
  readonly ofFirm: Loader<CityKey, RegisterRecord<R>[]>;
}

const byDay = (order: RegisterOrder) =>
  keyOrder<PagedRow>()(order, ["day", "text", "bigint"], (row) => [row.row_day, row.row_city, row.row_number]);
const ORDERS = { NEWEST: byDay("NEWEST"), OLDEST: byDay("OLDEST") };

const made = new Map<string, unknown>();

/** How a register's records are read, made once, so that all who ask share its loaders. */
export function recordPages<R extends Register>(register: R): RecordPages<R> {
  let found = made.get(register.id) as RecordPages<R> | undefined;
  if (found === undefined) {
    found = makePages(register);
    made.set(register.id, found);
  }
  return found;
}

function makePages<R extends Register>(register: R): RecordPages<R> {
  const statements: RegisterStatements = statementsOf(register);
  const record = (row: unknown, context: Context) => recordOf(register, row as RecordRow, context);

  const byKey = loader<CityKey, RegisterRecord<R> | null>(cityKeyText, async (keys, context) => {
    const rows = await context.run(statements.byIds, {
      cities: keys.map((key) => key.cityCode),
      numbers: keys.map((key) => key.number),
    });
    return oneEach(keys, cityKeyText, rowsAs<RecordRow>(rows), (row) => `${row.row_city}:${row.row_number}`).map(
      (row) => (row === null ? null : record(row, context)),
    );
  });

  const ofSubject = (subject: "estate" | "firm", declared: RegisterStatements["ofEstates"]) =>
    loader<CityKey, RegisterRecord<R>[]>(cityKeyText, async (keys, context) => {
      const rows = await context.run(declared!, {
        cities: keys.map((key) => key.cityCode),
        numbers: keys.map((key) => key.number),
        limit: MOST_OF_SUBJECT,
      });
      return manyEach(
        keys,
        cityKeyText,
        rowsAs<RecordRow>(rows),
        (row) => `${row.row_city}:${row[`row_${subject}`]}`,
      ).map((list) => list.map((row) => record(row, context)));
    });

  const questionOf = ({ filter, order, first }: RegionPage): string => JSON.stringify([filter, order, first]);
  const keyOf = (page: RegionPage): string => `${page.region.regionId}:${questionOf(page)}`;
  const parametersOf = (context: Context, group: readonly RegionPage[]) => ({
    ...whereOf(register, context, { ...group[0]!.filter, under: null }),
    ...subtreesOf(
      context,
      group.map(({ region }) => region),
    ),
  });

  const countOfRegion = loader<RegionPage, number>(keyOf, async (keys, context) => {
    const counts = new Map<RegionPage, number>();
    for (const group of grouped(keys, questionOf).values()) {
      const rows = await context.run(statements.countOfRegions, parametersOf(context, group));
      const byRoot = new Map(rowsAs<CountRow>(rows).map((row) => [row.root_id, row.records]));
      for (const key of group) counts.set(key, byRoot.get(key.region.regionId) ?? 0);
    }
    return keys.map((key) => counts.get(key)!);
  });

  const ofRegion = loader<RegionPage, Page<RegisterRecord<R>>>(keyOf, async (keys, context) => {
    const pages = new Map<RegionPage, Page<RegisterRecord<R>>>();
    for (const group of grouped(keys, questionOf).values()) {
      const { order, first } = group[0]!;
      const rows = await context.run(statements.firstPages[order], {
        ...parametersOf(context, group),
        limit: first + 1,
      });
      manyEach(
        group,
        ({ region }) => String(region.regionId),
        rowsAs<PagedRow & { readonly root_id: number }>(rows),
        (row) => String(row.root_id),
      ).forEach((own, i) => {
        const key = group[i]!;
        pages.set(
          key,
          pageOf(
            ORDERS[order],
            own,
            first,
            (row) => record(row, context),
            () => countOfRegion.load(context, key),
          ),
        );
      });
    }
    return keys.map((key) => pages.get(key)!);
  });

  return {
    byKey,
    page(context, filter, order, first, after) {
      const where = whereOf(register, context, filter);
      return keysetPage(
        {
          order: ORDERS[order],
          read: async (key, limit) => {
            const [afterDay, afterCity, afterNumber] = key ?? [null, null, null];
            const from = { afterDay, afterCity, afterNumber, limit };
            return rowsAs<PagedRow>(await context.run(statements.page[order], { ...where, ...from }));
          },
          nodeOf: (row) => record(row, context),
          count: async () => {
            const [counted] = rowsAs<CountRow>(await context.run(statements.count, where));
            return counted!.records;
          },
        },
        first,
        after,
      );
    },
    ofRegion,
    ofEstate: ofSubject("estate", statements.ofEstates),
    ofFirm: ofSubject("firm", statements.ofFirms),
  };
}

/** Each region beside each region in it, for one statement over all of them. */
function subtreesOf(
  { regions }: Context,
  roots: readonly Region[],
): Subtrees & { cityCodes: string[]; regionIds: number[] } {
  const rootIds: number[] = [];
  const memberIds: number[] = [];
  const cityCodes = new Set<string>();
  for (const root of new Set(roots)) {
    for (const code of regions.cityCodes(root)) cityCodes.add(code);
    for (const id of regions.subtreeIds(root)) {
      rootIds.push(root.regionId);
      memberIds.push(id);
    }
  }
  return { rootIds, memberIds, cityCodes: [...cityCodes], regionIds: [...new Set(memberIds)] };
}
