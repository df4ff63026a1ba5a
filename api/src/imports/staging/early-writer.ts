import { run } from "../../db/database.ts";
import type { Value } from "../../parsers/column.ts";
import { partitionedMonths } from "./complaint-partitions.ts";
import * as sql from "./complaints.queries.ts";
import { copyLine } from "./copy-text.ts";
import { CopyWriter, type ImportClient, type RowSink } from "./copy-writer.ts";
import { LOADING, LoadingMonths } from "./loading-months.ts";

const FLUSH_CHARACTERS = 1 << 18;
/** Bytes that wait for the database while it builds a month's indexes. */
const MOST_HELD = 1 << 24;
// places in the order of STAGED
const [CITY, DAY, REGION, ESTATE, NAMED] = [1, 2, 5, 18, 19];

/** A row that only the staged way can judge. */
export class NotEarly extends Error {}

interface Estate {
  readonly id: string;
  readonly cityCode: string;
  readonly regionId: number;
}

/** Lines on their way into one table, and their months. */
class Batch {
  lines = "";
  readonly months = new Set<string>();
  constructor(readonly table: "complaints" | typeof LOADING) {}
}

/**
 * Writes complaints of a source that has none yet straight into the table while later rows are being read: the database works beside
 * JavaScript, not after it. Months that had no partition are loaded aside. Throws NotEarly for an estate that nobody knows; a repeated id
 * shows afterwards or as a violated constraint.
 */
export class EarlyWriter implements RowSink {
  private copy: { readonly table: string; readonly writer: CopyWriter } | null = null;
  private readonly loading: LoadingMonths;
  /** Months whose partitions are being loaded aside; of those in neither list nothing has been sent. */
  private readonly aside = new Set<string>();
  private stored = new Batch("complaints");
  private fresh = new Batch(LOADING);
  /** What the database has been given to do, in order. */
  private work: Promise<void> = Promise.resolve();
  private held = 0;
  private failed = false;

  /** `there`: months that have a partition. */
  private constructor(
    private readonly client: ImportClient,
    private readonly estates: ReadonlyMap<string, readonly Estate[]>,
    private readonly there: Set<string>,
    private readonly wanted: () => boolean,
  ) {
    this.loading = new LoadingMonths(client);
  }

  /** `referenceSourceId`: the source whose ids name the estates; null where no row names one. Nothing is written any more once `wanted` says so. */
  static async open(
    client: ImportClient,
    referenceSourceId: number | null,
    wanted: () => boolean,
  ): Promise<EarlyWriter> {
    const estates = new Map<string, Estate[]>();
    if (referenceSourceId !== null)
      for (const row of await run(client, sql.estatesOfSource, { sourceId: referenceSourceId })) {
        const estate = { id: row.estate_id, cityCode: row.city_code, regionId: row.region_id };
        const same = estates.get(row.external_id);
        if (same === undefined) estates.set(row.external_id, [estate]);
        else same.push(estate);
      }
    return new EarlyWriter(client, estates, await partitionedMonths(client), wanted);
  }

  write(values: Value[]): Promise<void> | undefined {
    if (values[ESTATE] !== null) this.takeEstate(values);
    else values[ESTATE] = values[NAMED]!;
    values.length = NAMED;
    const month = (values[DAY] as string).slice(0, 7);
    const batch = this.there.has(month) ? this.stored : this.fresh;
    batch.months.add(month);
    batch.lines += copyLine(values, CITY);
    return batch.lines.length >= FLUSH_CHARACTERS ? this.flush(batch) : undefined;
  }

  async end(): Promise<void> {
    this.flush(this.stored);
    this.flush(this.fresh);
    this.order(async () => {
      await this.endCopy();
      await this.loading.attach(this.aside);
      await this.loading.end();
    });
    await this.work;
  }

  async abort(): Promise<void> {
    await this.work.catch(() => undefined);
    await this.copy?.writer.abort();
  }

  /** A row without a place takes that of its estate; an estate in another city is none of the row's. */
  private takeEstate(values: Value[]): void {
    const city = values[CITY];
    let fitting = this.estates.get(String(values[ESTATE])) ?? [];
    // an id is nearly always of one estate alone
    if (city !== null && (fitting.length > 1 || fitting[0]?.cityCode !== city))
      fitting = fitting.filter((estate) => estate.cityCode === city);
    if (fitting.length !== 1) throw new NotEarly(`expected one estate, got ${fitting.length}`);
    const estate = fitting[0]!;
    values[CITY] = estate.cityCode;
    values[REGION] ??= estate.regionId;
    values[ESTATE] = estate.id;
  }

  /** Orders lines to be written; a promise where the database is far behind. */
  private flush(batch: Batch): Promise<void> | undefined {
    if (batch === this.stored) this.stored = new Batch(batch.table);
    else this.fresh = new Batch(batch.table);
    if (!this.wanted() || batch.lines === "") return undefined;
    if (batch.table === LOADING) this.orderPartitions(batch.months);
    // bytes lie outside of the heap: what waits is not swept again and again
    const bytes = Buffer.from(batch.lines);
    this.held += bytes.length;
    this.order(async () => {
      if (this.copy?.table !== batch.table) {
        await this.endCopy();
        this.copy = { table: batch.table, writer: new CopyWriter(this.client, sql.directTarget(batch.table)) };
      }
      await this.copy.writer.writeBytes(bytes);
      this.held -= bytes.length;
    });
    return this.held > MOST_HELD || this.failed ? this.work : undefined;
  }

  /** Those of months that nothing has been sent of. As files go by time, those that this batch has no rows of are likely full. */
  private orderPartitions(months: ReadonlySet<string>): void {
    const lacking = [...months].filter((month) => !this.aside.has(month));
    if (lacking.length === 0) return;
    const full = [...this.aside].filter((month) => !months.has(month));
    for (const month of full) {
      this.aside.delete(month);
      this.there.add(month);
    }
    for (const month of lacking) this.aside.add(month);
    this.order(async () => {
      // a table under COPY gets no partitions
      await this.endCopy();
      await this.loading.attach(full);
      if (!(await this.loading.make(lacking))) throw new NotEarly("another import has made the partition of a month");
    });
  }

  private order(step: () => Promise<void>): void {
    this.work = this.work.then(step);
    // who waits for it hears of it as well
    this.work.catch(() => {
      this.failed = true;
    });
  }

  private async endCopy(): Promise<void> {
    await this.copy?.writer.end();
    this.copy = null;
  }
}
