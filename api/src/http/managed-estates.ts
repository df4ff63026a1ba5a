import { LRUCache } from "lru-cache";
import type { Grant } from "../access/principal.ts";
import { estatesManaged } from "../accounts/managed-estates.queries.ts";
import type { GrantHeld } from "../accounts/sessions.ts";
import type { DataWatch } from "../data-watch/data-watch.ts";
import { type Database, run } from "../db/database.ts";

/** The family that estates and their contracts are of. */
export const CONTRACTS = "estates";
/** Firms whose estates are known without asking the database. */
const KEPT = 10_000;

interface Kept {
  /** Of the contracts as they were read, and of which day. */
  readonly epoch: number;
  readonly day: string;
  readonly estateIds: readonly string[];
}

/** Which estates firms manage today: what was read of one holds until contracts change, or the day does. */
export class ManagedEstates {
  readonly #kept = new LRUCache<string, Kept>({ max: KEPT });

  constructor(
    private readonly database: Database,
    private readonly watch: DataWatch,
    private readonly today: () => string,
  ) {}

  /** Grants as they hold now, those of firms with their estates. */
  async grantsNow(grants: readonly GrantHeld[]): Promise<readonly Grant[]> {
    if (!grants.some(({ firm }) => firm !== undefined)) return grants as readonly Omit<GrantHeld, "firm">[];
    return Promise.all(
      grants.map(async ({ firm, ...grant }) =>
        firm === undefined ? grant : { ...grant, firm: { ...firm, estateIds: await this.#estateIds(firm) } },
      ),
    );
  }

  async #estateIds(firm: NonNullable<GrantHeld["firm"]>): Promise<readonly string[]> {
    const { cityCode, firmId } = firm;
    const key = `${cityCode}:${firmId}`;
    const day = this.today();
    const epoch = this.watch.epoch(CONTRACTS);
    const known = this.#kept.get(key);
    if (known !== undefined && epoch !== null && known.epoch === epoch && known.day === day) return known.estateIds;
    const rows = await run(this.database.pool, estatesManaged, { cityCode, firmId, day });
    const estateIds = rows.map(({ estate_id }) => estate_id);
    this.#kept.set(key, { epoch: epoch ?? -1, day, estateIds });
    return estateIds;
  }
}
