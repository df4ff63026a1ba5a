import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, NotFound } from "../errors.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { keyOrder, keysetPage, rowsOfPage } from "../graphql/pages.ts";
import { candidatesOf } from "./candidates.ts";
import { decide } from "./decide.ts";
import { EstateCandidate } from "./estate-candidate.type.ts";
import { countEstateLinks, estateLinkByIds, estateLinks } from "./estate-link.queries.ts";
import { EstateLink, EstateLinkConnection, LINK_STATES, type LinkState, LinkStateEnum } from "./estate-link.type.ts";
import { EstateLinkDecisionInput } from "./estate-link-decision.input.ts";
import { importRegionIds, linkOf } from "./links.ts";

const MOST_AT_ONCE = 100;
const NEEDS = "Needs the right to bring data there.";
const BY_NUMBER = keyOrder<Row<typeof estateLinks>>()("NUMBER", ["bigint"], (row) => [row.link_id]);
const LINK = { description: "Opaque id of the link." };

/** Throws where the caller may decide nothing. An answer to who may, by the write token, is nobody else's. */
async function asDeciding(context: Context): Promise<void> {
  context.outcome.passing = true;
  await context.require("IMPORT");
}

@Resolver(() => EstateLink)
export class EstateLinkResolver {
  @Query(() => EstateLinkConnection, {
    description: "Words and estates of sources, and which estates they mean, in the order in which they came.",
    complexity: ({ args, childComplexity }) => rowsOfPage(args.first) * childComplexity,
  })
  async estateLinks(
    @Arg("states", () => [LinkStateEnum], {
      nullable: true,
      description: "Only those in these states; all where left out.",
    })
    states: LinkState[] | null,
    @Arg("source", () => String, { nullable: true, description: "Only those of this source system." }) source:
      | string
      | null,
    @Arg("toDecide", () => Boolean, {
      defaultValue: false,
      description: "Only those that the caller may decide; needs the right to bring data.",
    })
    toDecide: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." }) after:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<EstateLinkConnection> {
    if (toDecide) await asDeciding(context);
    const regionIds = toDecide ? importRegionIds(context) : null;
    const wanted = { regionIds, states: states ?? LINK_STATES, source: source ?? null };
    const page = await keysetPage(
      {
        order: BY_NUMBER,
        read: (key, limit) => context.run(estateLinks, { ...wanted, after: key?.[0] ?? null, limit }),
        nodeOf: (row) => linkOf(row, context),
        count: async () => (await context.run(countEstateLinks, wanted))[0]!.links,
      },
      first,
      after,
    );
    return new EstateLinkConnection(page);
  }

  @Query(() => EstateLink, { nullable: true, description: "The link with this id; null where there is none." })
  async estateLink(@Arg("id", () => ID, LINK) id: string, @Ctx() context: Context): Promise<EstateLink | null> {
    const { cityCode, number: linkId } = decodeId("link", "id", id);
    const [row] = await context.run(estateLinkByIds, { cityCode, linkId });
    return row === undefined ? null : linkOf(row, context);
  }

  @FieldResolver(() => Estate, {
    nullable: true,
    description:
      "The estate that is meant, or proposed while it waits; of a refused one that which was. Null where it lies outside of what one sees.",
  })
  estate(@Root() { keys }: EstateLink, @Ctx() context: Context): Promise<Estate | null> {
    return estateByKey.load(context, { cityCode: keys.cityCode, number: keys.estateId });
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The source's own estate; null: words alone." })
  async itself(@Root() { keys }: EstateLink, @Ctx() context: Context): Promise<Estate | null> {
    return keys.ownId === null ? null : estateByKey.load(context, { cityCode: keys.cityCode, number: keys.ownId });
  }

  @FieldResolver(() => [EstateCandidate], {
    description:
      "At most five estates that it may mean, as they are known now, the likeliest first. Needs the right to bring data.",
    complexity: ({ childComplexity }) => 500 + 5 * childComplexity,
  })
  async candidates(@Root() link: EstateLink, @Ctx() context: Context): Promise<EstateCandidate[]> {
    await asDeciding(context);
    return candidatesOf(context, link);
  }

  @Mutation(() => EstateLink, {
    description: `Says which estate is meant; its records follow, with their figures. NOT_FOUND for an estate that is not known there, or is itself another's. ${NEEDS}`,
  })
  confirmEstateLink(
    @Arg("id", () => ID, LINK) id: string,
    @Arg("estate", () => ID, {
      nullable: true,
      description: "Opaque id of an estate of the city; the one proposed where left out.",
    })
    estate: string | null,
    @Ctx() context: Context,
  ): Promise<EstateLink> {
    return decideOne(context, { id, decision: "CONFIRM", estate });
  }

  @Mutation(() => EstateLink, {
    description: `Says that no known estate is meant; its records have none then. ${NEEDS}`,
  })
  refuseEstateLink(@Arg("id", () => ID, LINK) id: string, @Ctx() context: Context): Promise<EstateLink> {
    return decideOne(context, { id, decision: "REFUSE" });
  }

  @Mutation(() => EstateLink, {
    description: `Opens a link again, whoever or whatever made it: its records are as if it had never been. ${NEEDS}`,
  })
  undoEstateLink(@Arg("id", () => ID, LINK) id: string, @Ctx() context: Context): Promise<EstateLink> {
    return decideOne(context, { id, decision: "UNDO" });
  }

  @Mutation(() => [EstateLink], {
    nullable: "items",
    description: `Decides at most ${MOST_AT_ONCE} links in this order, with one count of figures after the last: each as it is then; null for one that is not known, or may not mean that estate, while the others are decided. ${NEEDS}`,
    complexity: ({ args, childComplexity }) => args.decisions.length * (10 + childComplexity),
  })
  async decideEstateLinks(
    @Arg("decisions", () => [EstateLinkDecisionInput], { description: "What is said of each." })
    decisions: EstateLinkDecisionInput[],
    @Ctx() context: Context,
  ): Promise<readonly (EstateLink | null)[]> {
    await context.require("IMPORT");
    if (decisions.length > MOST_AT_ONCE) throw new BadInput("decisions", `at most ${MOST_AT_ONCE}`, decisions.length);
    return decide(context, decisions);
  }
}

async function decideOne(context: Context, said: EstateLinkDecisionInput): Promise<EstateLink> {
  await context.require("IMPORT");
  const [link] = await decide(context, [said]);
  if (!link) throw new NotFound("estate link, or estate that it may mean,", said.id);
  return link;
}
