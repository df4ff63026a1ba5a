import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { isKeptDay } from "../scalars/scalars.ts";
import { categories, categoryById } from "./category.loaders.ts";
import { ComplaintFilter, ComplaintOrder } from "./complaint.input.ts";
import { complaintOf } from "./complaint.loaders.ts";
import { complaintsByIds } from "./complaint.queries.ts";
import { Complaint, ComplaintCategory, ComplaintConnection } from "./complaint.type.ts";
import { pageCost } from "./complaint-costs.ts";
import { complaintPage, estateComplaintPage } from "./complaint-page.ts";

const AFTER = { nullable: true, description: "Cursor of the row before the page." } as const;

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => ComplaintConnection, {
    description: "Complaints that match, by the moment of report, page by page.",
    complexity: ({ args, childComplexity }) => pageCost(args.filter, rowsOfPage(args.first), childComplexity),
  })
  complaints(
    @Arg("filter", () => ComplaintFilter, { nullable: true, description: "Which complaints; all where left out." })
    filter: ComplaintFilter | null,
    @Arg("order", () => ComplaintOrder, {
      defaultValue: ComplaintOrder.REPORTED_DESC,
      description: "Newest or oldest first.",
    })
    order: ComplaintOrder,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() context: Context,
  ): Promise<ComplaintConnection> {
    return complaintPage(context, filter ?? {}, order, first, after);
  }

  @Query(() => Complaint, { nullable: true, description: "The complaint with this id; null where there is none." })
  async complaint(
    @Arg("id", () => ID, { description: "Opaque id, as an earlier answer gave it." }) id: string,
    @Ctx() context: Context,
  ): Promise<Complaint | null> {
    const { cityCode, number, more } = decodeId("complaint", "id", id);
    const day = more[0];
    if (day === undefined || !isKeptDay(day))
      throw new BadInput("id", "an id of one complaint, as an earlier answer gave it", id);
    const [row] = await context.run(complaintsByIds, { cityCodes: [cityCode], days: [day], numbers: [number] });
    return row === undefined ? null : complaintOf(row, context);
  }

  @Query(() => [ComplaintCategory], { description: "Every category that complaints may have, by id." })
  complaintCategories(@Ctx() context: Context): Promise<ComplaintCategory[]> {
    return categories(context);
  }

  @FieldResolver(() => ComplaintCategory, { description: "What it is about." })
  category(@Root() complaint: Complaint, @Ctx() context: Context): Promise<ComplaintCategory> {
    return categoryById.load(context, complaint.categoryId);
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The estate it is about; null: none known." })
  estate(@Root() complaint: Complaint, @Ctx() context: Context): Promise<Estate | null> | null {
    return complaint.estateKey === null ? null : estateByKey.load(context, complaint.estateKey);
  }
}

@Resolver(() => Estate)
export class EstateComplaintsResolver {
  @FieldResolver(() => ComplaintConnection, { description: "Complaints about it, newest first, page by page." })
  complaints(
    @Root() estate: Estate,
    @Arg("first", () => Int, { defaultValue: 20, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() context: Context,
  ): Promise<ComplaintConnection> {
    return estateComplaintPage(context, estate.key, first, after);
  }
}
