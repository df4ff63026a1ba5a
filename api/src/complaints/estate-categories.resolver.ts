import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Estate } from "../estate/estate.type.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { grouped, loader, manyEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { categories, categoryById } from "./category.loaders.ts";
import { ComplaintCategory } from "./complaint.type.ts";
import { categoriesByEstateIds } from "./estate-categories.queries.ts";
import { EstateComplaintCategory } from "./estate-categories.type.ts";
import { hiddenComplaints, timeOf } from "./hidden-complaints.ts";
import { type CountedCategory, shownCategories } from "./shown-categories.ts";

interface Asked extends CityKey {
  readonly from: string | null;
  readonly to: string | null;
}
const periodOf = ({ from, to }: Asked): string => `${from}:${to}`;

/** City, estate_id and days → its complaints by category, most first. One statement for each period asked for. */
const categoriesByEstate = loader<Asked, CountedCategory[]>(
  (asked) => `${cityKeyText(asked)}:${periodOf(asked)}`,
  async (keys, context) => {
    const answers = new Map<Asked, CountedCategory[]>();
    for (const period of new Set(keys.map(periodOf))) {
      const alike = keys.filter((key) => periodOf(key) === period);
      const { from, to } = alike[0]!;
      const rows = await context.run(categoriesByEstateIds, { ...columnsOf(alike), from, to });
      const lists = manyEach(alike, cityKeyText, rows, (row) => `${row.city_code}:${row.estate_id}`);
      for (const [index, list] of lists.entries())
        answers.set(
          alike[index]!,
          list.map((row) => ({
            categoryId: row.category,
            complaints: row.complaints,
            closed: row.closed,
            everEscalated: row.ever_escalated,
            everReopened: row.ever_reopened,
            medianHoursToClose: row.median_hours,
            satisfaction: row.satisfaction,
          })),
        );
    }
    return keys.map((key) => answers.get(key)!);
  },
);

interface Held extends Asked {
  readonly region: Region;
}

/** The same → categories that are hidden since the estate's region is shown. One question for each period asked for. */
const hiddenByRegion = loader<Held, ReadonlySet<string | null>>(
  (asked) => `${cityKeyText(asked)}:${periodOf(asked)}`,
  async (keys, context) => {
    const values = (await categories(context)).map(({ category }) => category);
    const below = context.sight.smallCountsBelow(null);
    const answers = new Map<Held, ReadonlySet<string | null>>();
    for (const alike of grouped(keys, periodOf).values()) {
      const { from, to } = alike[0]!;
      const asked = { slice: { from, to, regionsAsOf: null }, code: "CATEGORY", values, groups: [] } as const;
      const held = await hiddenComplaints(context, asked, [...new Set(alike.map(({ region }) => region))], below);
      for (const key of alike) {
        answers.set(key, held.ofEstate(cityKeyText(key), timeOf(NO_TIME)));
      }
    }
    return keys.map((key) => answers.get(key)!);
  },
);
const NO_TIME = { month: null, weekOf: null, day: null };

@Resolver(() => EstateComplaintCategory)
export class EstateCategoriesResolver {
  @FieldResolver(() => ComplaintCategory, { description: "The category." })
  category(@Root() of: EstateComplaintCategory, @Ctx() context: Context): Promise<ComplaintCategory> {
    return categoryById.load(context, of.categoryId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "As everEscalated.",
    deprecationReason: "Two things were called so: ask for everEscalated, or count by the status ESCALATED.",
  })
  escalated(@Root() of: EstateComplaintCategory): number | null {
    return of.everEscalated;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "As everReopened.",
    deprecationReason: "Two things were called so: ask for everReopened, or count by the status REOPENED.",
  })
  reopened(@Root() of: EstateComplaintCategory): number | null {
    return of.everReopened;
  }
}

@Resolver(() => Estate)
export class EstateComplaintCategoriesResolver {
  @FieldResolver(() => [EstateComplaintCategory], {
    description: "Complaints about it by category, the most frequent first, those suppressed last.",
  })
  async complaintCategories(
    @Root() estate: Estate,
    @Arg("from", () => DateScalar, { nullable: true, description: "First day reported, included." })
    from: string | null,
    @Arg("to", () => DateScalar, { nullable: true, description: "Last day reported, included." }) to: string | null,
    @Ctx() context: Context,
  ): Promise<EstateComplaintCategory[]> {
    const asked = { ...estate.key, from: from ?? null, to: to ?? null };
    const counted = await categoriesByEstate.load(context, asked);
    const below = context.sight.smallCountsBelow(estate.region);
    const beside =
      below === 0 ? new Set<string | null>() : await hiddenByRegion.load(context, { ...asked, region: estate.region });
    return shownCategories(context, counted, below, beside);
  }
}
