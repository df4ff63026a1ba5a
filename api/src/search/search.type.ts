import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Estate } from "../estate/estate.type.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { Person } from "../persons/person-kind.ts";
import { Region } from "../region/region.type.ts";

export const SearchKind = { REGION: "REGION", ESTATE: "ESTATE", FIRM: "FIRM", RECORD: "RECORD" } as const;
export type SearchKind = keyof typeof SearchKind;

registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "What can be searched for.",
  valuesConfig: {
    REGION: { description: "区划: regions valid today." },
    ESTATE: { description: "小区: estates that exist today." },
    FIRM: { description: "物业服务企业: property firms that exist today." },
    RECORD: { description: "台账记录: records of registers that have names, such as party organisations." },
  },
});

export const SearchMatch = { EXACT: "EXACT", PREFIX: "PREFIX", INITIALS: "INITIALS", PART: "PART" } as const;
export type SearchMatch = keyof typeof SearchMatch;
/** From the closest; statements give its index. */
export const MATCHES = Object.keys(SearchMatch) as SearchMatch[];

registerEnumType(SearchMatch, {
  name: "SearchMatch",
  description: "How close a hit is, from the closest.",
  valuesConfig: {
    EXACT: { description: "The text is its name, its pinyin or its initials." },
    PREFIX: { description: "Its name or its pinyin begins with the text." },
    INITIALS: { description: "Its initials begin with the text." },
    PART: { description: "The text is somewhere in its name, pinyin or initials." },
  },
});

@ObjectType({ description: "A record of a register, found by its name.", simpleResolvers: true })
export class RecordFound {
  /** The finest known to contain it. */
  region!: Region;

  @Field(() => ID, { description: "Id of the register." })
  register!: string;

  @Field(() => ID, { description: "Opaque id of the record." })
  id!: string;

  @Person("HOUSEHOLD")
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "Opaque id of the estate it hangs at." })
  estate!: string | null;

  @Field(() => ID, { nullable: true, description: "Opaque id of the property firm it hangs at." })
  firm!: string | null;
}

@ObjectType({ description: "Something whose name fits a text.", simpleResolvers: true })
export class SearchHit {
  @Field(() => SearchKind, { description: "What it is." })
  kind!: SearchKind;

  @Field(() => SearchMatch, { description: "How close it is." })
  match!: SearchMatch;

  @Field(() => Region, {
    description:
      "The region found, the one that contains the estate, the one the firm is registered in, or where the record is; its ancestors are the path to it.",
  })
  region!: Region;

  @Field(() => Estate, { nullable: true, description: "The estate found; null for another kind." })
  estate!: Estate | null;

  @Field(() => PropertyFirm, { nullable: true, description: "The firm found; null for another kind." })
  firm!: PropertyFirm | null;

  @Field(() => RecordFound, { nullable: true, description: "The record found; null for another kind." })
  record!: RecordFound | null;
}
