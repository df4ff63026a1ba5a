import { run } from "../../db/database.ts";
import type { Value } from "../../parsers/column.ts";
import { makePartitions } from "./complaint-partitions.ts";
import * as sql from "./complaints.queries.ts";
import { copyLine } from "./copy-text.ts";
import { CopyWriter, type ImportClient, type RowSink } from "./copy-writer.ts";

const FLUSH_CHARACTERS = 1 << 16;
// places in the order of STAGED
const [CITY, REGION, ESTATE, NAMED] = [1, 5, 18, 19];

/** A row that only the staged way can judge. */
export class NotEarly extends Error {}

interface Estate {
  readonly id: string;
  readonly cityCode: string;
  readonly regionId: number;
}

/**
 * Writes complaints of a source that has none yet straight into the table while later rows are being read: the database works beside
 * JavaScript, not after it. Throws NotEarly for an estate that nobody knows; a repeated id shows afterwards or as a violated constraint.
 */
export class EarlyWriter implements RowSink {
  private copy: CopyWriter | null = null;
  private partitioned = 0;
  private lines = "";

  private constructor(
    private readonly client: ImportClient,
    private readonly estates: ReadonlyMap<string, readonly Estate[]>,
    private readonly months: ReadonlySet<string>,
    private readonly wanted: () => boolean,
  ) {}

  /**
   * `referenceSourceId`: the source whose ids name the estates; null where no row names one. `months` (YYYY-MM) are those of the rows
   * so far; nothing is written any more once `wanted` says so.
   */
  static async open(
    client: ImportClient,
    referenceSourceId: number | null,
    months: ReadonlySet<string>,
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
    return new EarlyWriter(client, estates, months, wanted);
  }

  write(values: Value[]): Promise<void> | undefined {
    if (values[ESTATE] !== null) this.takeEstate(values);
    else values[ESTATE] = values[NAMED]!;
    values.length = NAMED;
    this.lines += copyLine(values, CITY);
    return this.lines.length >= FLUSH_CHARACTERS ? this.flush() : undefined;
  }

  async end(): Promise<void> {
    await this.flush();
    await this.copy?.end();
  }

  async abort(): Promise<void> {
    await this.copy?.abort();
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

  private async flush(): Promise<void> {
    const lines = Buffer.from(this.lines);
    this.lines = "";
    if (!this.wanted()) return;
    // a table under COPY gets no partitions
    if (this.months.size !== this.partitioned) {
      await this.copy?.end();
      this.copy = null;
      await makePartitions(this.client, [...this.months]);
      this.partitioned = this.months.size;
    }
    this.copy ??= new CopyWriter(this.client, sql.directTarget);
    await this.copy.writeBytes(lines);
  }
}
