import {
  attachPartition,
  createPartition,
  lockPartitions,
  partitionedMonths,
  partitionName,
} from "./complaint-partitions.ts";
import type { ImportClient } from "./copy-writer.ts";

/** A table in parts beside `complaints`, without indexes; it lives no longer than the transaction. */
export const LOADING = "complaints_loading";

/**
 * Partitions of months that had none: they are filled aside and attached to `complaints` when they are full, since indexes built over all
 * rows of a month cost a third of indexes that take them one by one.
 */
export class LoadingMonths {
  private begun = false;

  constructor(private readonly client: ImportClient) {}

  /** Makes empty partitions of LOADING. False where another import has made one of them meanwhile. */
  async make(months: readonly string[]): Promise<boolean> {
    const { client } = this;
    if (!this.begun) {
      await lockPartitions(client);
      await client.query(
        `create table ${LOADING} (like complaints including defaults including constraints) partition by range (reported_on)`,
      );
      await client.query(
        `alter table ${LOADING} alter complaint_id set default nextval('complaints_complaint_id_seq')`,
      );
      this.begun = true;
    }
    const there = await partitionedMonths(client);
    if (months.some((month) => there.has(month))) return false;
    for (const month of months) {
      await createPartition(client, month);
      await attachPartition(client, LOADING, month);
    }
    return true;
  }

  /** Gives partitions of LOADING to `complaints`; fails as an insert does where two rows have one key. */
  async attach(months: Iterable<string>): Promise<void> {
    for (const month of months) {
      await this.client.query(`alter table ${LOADING} detach partition ${partitionName(month)}`);
      await attachPartition(this.client, "complaints", month);
    }
  }

  async end(): Promise<void> {
    if (this.begun) await this.client.query(`drop table ${LOADING}`);
  }
}
