import { Ctx, Query, Resolver } from "type-graphql";
import { monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { rollupWindow } from "../indicators/indicator-amounts.queries.ts";
import { allSources } from "./platform.queries.ts";
import { PlatformInfo } from "./platform.type.ts";

export const VERSION = "0.1.0";

@Resolver()
export class PlatformResolver {
  @Query(() => PlatformInfo, { description: "Version, days and sources of the platform." })
  async platform(@Ctx() context: Context): Promise<PlatformInfo> {
    const sources = (await context.run(allSources, {})).map((row) => ({
      name: row.name,
      demo: row.demo,
      lastImportAt: row.last_import_at,
      lastRecordAt: row.last_record_at,
    }));
    const arrivals = sources
      .flatMap(({ lastImportAt, lastRecordAt }) => [lastImportAt, lastRecordAt])
      .flatMap((moment) => (moment === null ? [] : [moment.getTime()]));
    const [window] = await context.run(rollupWindow, {});
    return {
      version: VERSION,
      demo: sources.some(({ demo }) => demo),
      today: context.today,
      firstMonth: monthText(window?.first_month ?? monthOf(context.today)),
      lastMonth: context.today.slice(0, 7),
      dataUpdatedAt: arrivals.length > 0 ? new Date(Math.max(...arrivals)) : null,
      roots: context.regions.roots,
      ownFirm:
        context.sight.ownFirm === null
          ? null
          : encodeId("firm", context.sight.ownFirm.cityCode, context.sight.ownFirm.firmId),
      sources,
    };
  }
}
