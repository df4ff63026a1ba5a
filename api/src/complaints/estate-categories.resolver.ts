import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { Estate } from "../estate/estate.type.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { categoryById } from "./complaint.loaders.ts";
import { ComplaintCategory } from "./complaint.type.ts";
import { categoriesByEstateIds } from "./estate-categories.queries.ts";
import { EstateComplaintCategory } from "./estate-categories.type.ts";
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
    const counted = await categoriesByEstate.load(context, { ...estate.key, from: from ?? null, to: to ?? null });
    return shownCategories(context, counted, context.sight.smallCountsBelow(estate.region));
  }
}
