import type { Words } from "../code-lists/words.ts";
import { categories } from "../complaints/category.loaders.ts";
import type { Context } from "../context.ts";
import type { Attribute } from "../facts/attribute.ts";
import { loader } from "../loader.ts";
import { sourceNumbers } from "./attribute.queries.ts";

/** A code as it is asked for and shown, beside what facts hold. */
export interface AttributeCode extends Words {
  readonly code: string;
  readonly held: string;
  readonly colour: string | null;
  /** The code above it; null: it is at the top, or the list is no tree. */
  readonly parent: string | null;
}

/** The codes that an attribute may have, in the order to show them; of another kind than CODE none. */
export function codesOf(context: Context, attribute: Attribute): Promise<readonly AttributeCode[]> {
  return codesByAttribute.load(context, attribute);
}

const numbers = new WeakMap<Attribute, number>();
let last = 0;

/** One look-up for all who ask in a request: attributes are few, and each is one object. */
const codesByAttribute = loader<Attribute, readonly AttributeCode[]>(
  (attribute) => {
    const number = numbers.get(attribute) ?? ++last;
    numbers.set(attribute, number);
    return String(number);
  },
  (attributes, context) => Promise.all(attributes.map(({ codes }) => read(context, codes))),
);

async function read(context: Context, codes: Attribute["codes"]): Promise<AttributeCode[]> {
  if (codes === undefined) return [];
  if (codes === "sources")
    return (await context.run(sourceNumbers, {})).map(({ code, name }) => ({
      code: name,
      held: code,
      zh: name,
      en: name,
      colour: null,
      parent: null,
    }));
  if (codes === "complaint_categories")
    return (await categories(context)).map(({ category, nameZh, nameEn, parent }) => ({
      code: category,
      held: category,
      zh: nameZh,
      en: nameEn,
      colour: null,
      parent,
    }));
  return codes.values.map((code) => {
    const { zh, en, colour } = codes.codes[code]!;
    return { code, held: code, zh, en, colour: colour ?? null, parent: null };
  });
}

/** The code that facts hold; one that is not listed is shown as it is. */
export function codeHeld(codes: readonly AttributeCode[], held: string): AttributeCode {
  return codes.find((one) => one.held === held) ?? { code: held, held, zh: held, en: held, colour: null, parent: null };
}
