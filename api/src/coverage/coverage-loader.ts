import type { Context } from "../context.ts";
import { loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";

interface Key {
  readonly region: Region;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** A loader of coverages by region and day: the regions asked for in one tick are counted together. */
export function coverageLoader<Coverage>(
  count: (context: Context, regions: readonly Region[], asOf: string) => Promise<Coverage[]>,
) {
  return loader<Key, Coverage>(
    ({ region, asOf }) => `${region.regionId} ${asOf}`,
    async (keys, context) => {
      const found = new Map<Key, Coverage>();
      for (const day of new Set(keys.map((key) => key.asOf))) {
        const asked = keys.filter((key) => key.asOf === day);
        const coverages = await count(
          context,
          asked.map((key) => key.region),
          day,
        );
        asked.forEach((key, i) => void found.set(key, coverages[i]!));
      }
      return keys.map((key) => found.get(key)!);
    },
  );
}
