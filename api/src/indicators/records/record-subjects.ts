import type { Words } from "../../code-lists/words.ts";
import { categoryById } from "../../complaints/category.loaders.ts";
import { complaintByKey } from "../../complaints/complaint-by-key.ts";
import type { Context } from "../../context.ts";
import { estateByKey } from "../../estate/estate.loaders.ts";
import { firmByKey } from "../../firm/firm.loaders.ts";
import type { CityKey } from "../../graphql/city-key.ts";
import { hasFacts, stockName } from "../../registers/derive/facts.ts";
import { recordPages } from "../../registers/derive/record-pages.ts";
import { camel, type Register } from "../../registers/register.ts";
import { REGISTERS } from "../../registers/registry.ts";
import { STOCK_FACTS } from "../facts/index.ts";

/** What the facts of a measure are, to whoever lists them. */
export const SUBJECTS = ["ESTATE", "FIRM", "COMMUNITY", "COMPLAINT", "LADDER_PLACE", "RECORD"] as const;
export type RecordSubject = (typeof SUBJECTS)[number];

/** A fact as a statement finds it. */
export interface FoundFact {
  readonly city_code: string;
  readonly number: string;
  /** What tells facts of one number apart; of a place of a ladder its gap and estate. */
  readonly part: string;
  readonly region_id: number;
  readonly day: string | null;
}

/** A fact as lists show it. */
export interface ShownFact {
  /** Opaque id of the estate, firm, complaint or record; of a community the region's code. */
  readonly id: string;
  readonly name: Words;
  /** Its own point, or its estate's; null: none known. */
  readonly location: readonly [number, number] | null;
  readonly estateKey: CityKey | null;
  readonly firmKey: CityKey | null;
  readonly source: string | null;
  readonly externalId: string | null;
}

interface Subject {
  readonly kind: RecordSubject;
  /** Of a RECORD: its register. */
  readonly register: Register | null;
  readonly show: (context: Context, fact: FoundFact) => Promise<ShownFact | null>;
}

const keyOf = ({ city_code, number }: FoundFact): CityKey => ({ cityCode: city_code, number });
const same = (name: string): Words => ({ zh: name, en: name });
const PLAIN = { location: null, estateKey: null, firmKey: null, source: null, externalId: null };

const estate: Subject = {
  kind: "ESTATE",
  register: null,
  async show(context, fact) {
    const found = await estateByKey.load(context, keyOf(fact));
    return found && { ...PLAIN, ...found, name: same(found.name), estateKey: found.key };
  },
};

const firm: Subject = {
  kind: "FIRM",
  register: null,
  async show(context, fact) {
    const found = await firmByKey.load(context, keyOf(fact));
    return found && { ...PLAIN, id: found.id, name: same(found.name), firmKey: keyOf(fact), source: found.source };
  },
};

function placeOf({ regions }: Context, { number }: FoundFact): ShownFact {
  const { code, nameZh, nameEn, centroid } = regions.byId(Number(number));
  return { ...PLAIN, id: code, name: { zh: nameZh, en: nameEn }, location: centroid };
}

const community: Subject = {
  kind: "COMMUNITY",
  register: null,
  show: async (context, fact) => placeOf(context, fact),
};

/** A place is a region, or an estate in it: behind the gap stands its number. */
const ladderPlace: Subject = {
  kind: "LADDER_PLACE",
  register: null,
  async show(context, fact) {
    const number = fact.part.split(" ")[1];
    return number ? estate.show(context, { ...fact, number }) : placeOf(context, fact);
  },
};

const complaint: Subject = {
  kind: "COMPLAINT",
  register: null,
  async show(context, fact) {
    const found = await complaintByKey.load(context, { ...keyOf(fact), day: fact.day! });
    if (found === null) return null;
    const { nameZh, nameEn } = await categoryById.load(context, found.categoryId);
    const { id, location, estateKey, source, externalId } = found;
    return { ...PLAIN, id, name: { zh: nameZh, en: nameEn }, location, estateKey, source, externalId };
  },
};

/** A record is called by its own name, else by what it hangs at. */
const recordOf = (register: Register): Subject => ({
  kind: "RECORD",
  register,
  async show(context, fact) {
    const found = await recordPages(register).byKey.load(context, keyOf(fact));
    if (found === null) return null;
    const { estateKey, firmKey, region, id, source, externalId } = found;
    const [ofEstate, ofFirm] = await Promise.all([
      estateKey && estateByKey.load(context, estateKey),
      firmKey && firmByKey.load(context, firmKey),
    ]);
    const own =
      register.named === null ? null : (found as unknown as Record<string, string | null>)[camel(register.named)];
    const called = own ?? ofEstate?.name ?? ofFirm?.name;
    return {
      id,
      name: called ? same(called) : { zh: region.nameZh, en: region.nameEn },
      location: found.location ?? ofEstate?.location ?? null,
      estateKey,
      firmKey,
      source,
      externalId,
    };
  },
});

const OF_RECORDS: Readonly<Record<string, Subject>> = Object.fromEntries(
  REGISTERS.filter(hasFacts).flatMap((register) => {
    const subject = recordOf(register);
    return [register.id, stockName(register)].map((name) => [name, subject]);
  }),
);

const BY_NAME: Readonly<Record<string, Subject>> = { complaints: complaint, ladder_places: ladderPlace, ...OF_RECORDS };

/** What the facts of one table and key are. */
const BY_KEY: Readonly<Record<string, Subject>> = {
  "estates.estate_id": estate,
  "estates.region_id": community,
  "property_firms.firm_id": firm,
};

/** What a kind of fact is. Throws for one that nothing is said of. */
export function subjectOf(over: string): Subject {
  const stock = STOCK_FACTS[over];
  const found = BY_NAME[over] ?? (stock && BY_KEY[`${stock.table}.${stock.key}`]);
  if (found === undefined) throw new Error(`nothing says what the facts of ${over} are`);
  return found;
}
