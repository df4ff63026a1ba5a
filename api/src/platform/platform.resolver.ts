import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { allSources } from "./platform.queries.ts";
import { PlatformInfo } from "./platform.type.ts";

export const VERSION = "0.1.0";
/** Months the rollups reach back, the current one included. */
const MONTHS = 36;

@Resolver()
export class PlatformResolver {
  @Query(() => PlatformInfo, { description: "Version, days and sources of the platform." })
  async platform(@Ctx() context: Context): Promise<PlatformInfo> {
    const sources = (await context.run(allSources, [])).map((row) => ({
      name: row.name,
      demo: row.demo,
      lastImportAt: row.last_import_at,
    }));
    const imports = sources.flatMap(({ lastImportAt }) => (lastImportAt === null ? [] : [lastImportAt.getTime()]));
    const [year, month] = context.today.split("-").map(Number) as [number, number];
    const first = year * 12 + month - MONTHS;
    return {
      version: VERSION,
      demo: sources.some(({ demo }) => demo),
      today: context.today,
      firstMonth: `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}`,
      lastMonth: context.today.slice(0, 7),
      dataUpdatedAt: imports.length > 0 ? new Date(Math.max(...imports)) : null,
      roots: context.regions.roots,
      sources,
    };
  }
}
