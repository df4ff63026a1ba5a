import { Field, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { Region } from "../region/region.type.ts";
import { movementKinds } from "../registers/account-movements/movement-kinds.ts";
import { accountFunds } from "../registers/accounts/account-funds.ts";
import { DecimalScalar } from "../scalars/decimal.ts";
import { DateScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "What came in and went out of owners' accounts as one kind of movement.",
  simpleResolvers: true,
})
export class MoneyByKind {
  @Field(() => movementKinds.enumObject, { description: "The kind." })
  kind!: string;

  @Field(() => DecimalScalar, { description: "What came in, CNY, from 0 up." })
  cameIn!: string;

  @Field(() => DecimalScalar, { description: "What went out, CNY, from 0 up." })
  wentOut!: string;

  @Field(() => Int, { description: "How many movements." })
  movements!: number;
}

@ObjectType({
  description:
    "A disclosed balance that movements do not lead to: since the balance told before it, something is missing or too much.",
  simpleResolvers: true,
})
export class BalanceBreak {
  estateKey!: CityKey;

  @Field(() => Region, { description: "The finest region known to contain the estate." })
  region!: Region;

  @Field(() => accountFunds.enumObject, { description: "Whose money it is." })
  fund!: string;

  @Field(() => DateScalar, { nullable: true, description: "Day of the balance told before; null: this is the first." })
  beforeOn!: string | null;

  @Field(() => DateScalar, { description: "Day of the balance." })
  knownOn!: string;

  @Field(() => DecimalScalar, { description: "The balance as disclosed, CNY." })
  balance!: string;

  @Field(() => DecimalScalar, {
    description:
      "How much more (below 0: less) was disclosed than the balance before and the movements since come to, CNY.",
  })
  off!: string;
}

@ObjectType({ description: "Balances that movements do not lead to.", simpleResolvers: true })
export class BalanceBreaks {
  @Field(() => Int, { description: "How many there are." })
  totalCount!: number;

  @Field(() => [BalanceBreak], { description: "The largest of them, the largest first." })
  nodes!: BalanceBreak[];
}
