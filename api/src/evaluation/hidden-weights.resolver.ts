import { Arg, Int, Query, Resolver } from "type-graphql";
import { BadInput } from "../errors.ts";
import { hiddenWeightsAmongOthers } from "./hidden-weights.ts";
import { HiddenWeight, HiddenWeightsFound } from "./hidden-weights.type.ts";
import { readPublished } from "./published-table.ts";

const MOST_CELLS = 10_000;

@Resolver(() => HiddenWeightsFound)
export class HiddenWeightsResolver {
  @Query(() => HiddenWeightsFound, {
    description:
      "Which weightings give a ranking that was published without its weights. A score is the sum of weight × value; a better rank is a higher score, a shared rank the same, a printed score one that rounds to it. Nothing of the table is kept. Errors BAD_USER_INPUT with row and column; QUERY_TOO_LARGE: a larger step is needed.",
    complexity: 20_000,
  })
  async hiddenWeights(
    @Arg("table", () => [[String]], {
      description:
        "The header, then a row a subject: columns subject, rank or score (对象, 名次, 得分) as printed, then criteria, higher is better.",
    })
    table: string[][],
    @Arg("step", () => Int, { defaultValue: 1, description: "Per cent between weights, a divisor of 100." })
    step: number,
    @Arg("decimals", () => Int, {
      nullable: true,
      description: "To how many places the scores are rounded, 0 to 6; where left out, as many as are printed.",
    })
    decimals: number | null,
  ): Promise<HiddenWeightsFound> {
    if (step < 1 || 100 % step !== 0) throw new BadInput("step", "a divisor of 100", step);
    if (typeof decimals === "number" && (decimals < 0 || decimals > 6))
      throw new BadInput("decimals", "a whole number from 0 to 6", decimals);
    const [header, ...rows] = table;
    if (header === undefined) throw new BadInput("table", "a header, then a row a subject", "no rows");
    if (rows.length * header.length > MOST_CELLS)
      throw new BadInput("table", `at most ${MOST_CELLS} cells`, rows.length * header.length);
    const placed = rows.map((cells, at) => ({ row: at + 2, cells }));
    const published = readPublished(header, placed, decimals ?? null);
    const { ranges, ...found } = await hiddenWeightsAmongOthers(published, step);
    return Object.assign(new HiddenWeightsFound(), {
      ...found,
      subjects: published.subjects.length,
      criteria: published.criteria.map((name, at) =>
        Object.assign(new HiddenWeight(), { name, least: ranges[at]?.least ?? null, most: ranges[at]?.most ?? null }),
      ),
    });
  }
}
