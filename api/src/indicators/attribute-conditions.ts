import type { Words } from "../code-lists/words.ts";
import { categoryTree } from "../complaints/category.loaders.ts";
import type { Context } from "../context.ts";
import { BadInput, NotFound } from "../errors.ts";
import type { Attribute } from "../facts/attribute.ts";
import type { Indicator } from "../facts/indicator.ts";
import { firmByKey } from "../firm/firm.loaders.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { codesOf } from "./attribute-codes.ts";
import { type AttributeFilter, attributeFilter, attributesOf, type Condition } from "./attribute-filter.ts";
import type { AppliedCondition, AttributeCondition } from "./attribute-filter.type.ts";

type Asked = Omit<Condition, "id" | "attribute" | "said">;
const NOTHING: Asked = { codes: null, from: null, to: null, is: null, firm: null };

/** What each kind is asked with. */
const BY: Record<Attribute["kind"], readonly (keyof Asked)[]> = {
  CODE: ["codes"],
  NUMBER: ["from", "to"],
  FLAG: ["is"],
  FIRM: ["firm"],
};

/** The filter that an indicator is asked with; null: none. Throws BadInput, and NotFound for a firm that is not there. */
export async function filterOf(
  context: Context,
  indicator: Indicator,
  conditions: readonly AttributeCondition[] | null | undefined,
): Promise<AttributeFilter | null> {
  if (!conditions || conditions.length === 0) return null;
  const attributes = attributesOf(indicator);
  const twice = conditions.find(({ attribute }, i) => conditions.findIndex((one) => one.attribute === attribute) < i);
  if (twice !== undefined) throw new BadInput("filter.attribute", "each attribute once", twice.attribute);
  return attributeFilter(
    indicator,
    await Promise.all(
      conditions.map(async (asked): Promise<Condition> => {
        const attribute = Object.hasOwn(attributes, asked.attribute) ? attributes[asked.attribute] : undefined;
        if (attribute === undefined)
          throw new BadInput(
            "filter.attribute",
            `an attribute of ${indicator.id}: ${Object.keys(attributes).join(", ") || "it has none"}`,
            asked.attribute,
          );
        return { id: asked.attribute, attribute, ...(await conditionOf(context, attribute, asked)) };
      }),
    ),
  );
}

async function conditionOf(
  context: Context,
  attribute: Attribute,
  asked: AttributeCondition,
): Promise<Asked & { readonly said: Words }> {
  const by = BY[attribute.kind];
  const given = (Object.keys(NOTHING) as (keyof Asked)[]).filter((field) => asked[field] != null);
  if (given.length === 0 || given.some((field) => !by.includes(field)))
    throw new BadInput("filter", `${by.join(" or ")} beside ${asked.attribute}`, given.join(", ") || "nothing");
  const { zh, en } = attribute;
  switch (attribute.kind) {
    case "CODE": {
      const listed = await codesOf(context, attribute);
      const isOpen = attribute.codes === "complaint_categories";
      const codes = asked.codes!.map((code) => {
        const found = listed.find((one) => one.code === code);
        if (found === undefined && !isOpen)
          throw new BadInput(
            "filter.codes",
            `${asked.attribute}: one of ${listed.map((one) => one.code).join(", ")}`,
            code,
          );
        return found ?? { held: code, zh: code, en: code };
      });
      const tree = isOpen ? await categoryTree(context) : null;
      const below = (held: readonly string[]): readonly string[] => tree?.below(held) ?? held;
      if (codes.length === 0) throw new BadInput("filter.codes", `at least one code of ${asked.attribute}`, codes);
      const said = { zh: codes.map((one) => one.zh).join("、"), en: codes.map((one) => one.en).join(", ") };
      return {
        ...NOTHING,
        codes: [...below(codes.map(({ held }) => held))].sort(),
        said: { zh: `${zh}：${said.zh}`, en: `${en}: ${said.en}` },
      };
    }
    case "NUMBER": {
      const { from = null, to = null } = asked;
      if (from !== null && to !== null && from > to)
        throw new BadInput("filter.to", `a number from ${from} (filter.from) on`, to);
      const bounds = [...(from === null ? [] : [`≥ ${from}`]), ...(to === null ? [] : [`≤ ${to}`])];
      return { ...NOTHING, from, to, said: { zh: `${zh} ${bounds.join("、")}`, en: `${en} ${bounds.join(", ")}` } };
    }
    case "FLAG": {
      const is = asked.is!;
      return { ...NOTHING, is, said: { zh: `${zh}：${is ? "是" : "否"}`, en: `${en}: ${is ? "yes" : "no"}` } };
    }
    case "FIRM": {
      const { cityCode, number } = decodeId("firm", "filter.firm", asked.firm!);
      const firm = { cityCode, number };
      const found = await firmByKey.load(context, firm);
      if (found === null) throw new NotFound("firm", asked.firm!);
      return { ...NOTHING, firm, said: { zh: `${zh}：${found.name}`, en: `${en}: ${found.name}` } };
    }
  }
}

/** The conditions in words; none for no filter. */
export const appliedConditions = (filter: AttributeFilter | null): AppliedCondition[] =>
  filter?.conditions.map(({ id, said }) => ({ attribute: id, ...said })) ?? [];
