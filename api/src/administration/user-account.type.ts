import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ROLE_NAMES, type Role } from "../access/role.ts";
import type { allAccounts } from "../accounts/account.queries.ts";
import type { Row } from "../db/statement.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

export const RoleEnum = Object.fromEntries(ROLE_NAMES.map((role) => [role, role])) as Readonly<Record<Role, Role>>;
registerEnumType(RoleEnum, {
  name: "Role",
  description:
    "What an account may do, in a region and all below it, or within the estates that a firm manages today; the three administrators have neither and see no data.",
  valuesConfig: {
    VIEWER: { description: "Reads." },
    ANALYST: { description: "Reads and exports." },
    SUPERVISOR: { description: "Reads, exports, acts on complaints and registers, arranges walls." },
    DATA_OFFICER: { description: "Reads, exports, brings data." },
    EVALUATOR: { description: "Reads, exports, evaluates." },
    SYSTEM_ADMINISTRATOR: { description: "Devices and walls." },
    SECURITY_ADMINISTRATOR: { description: "Accounts and grants." },
    AUDIT_ADMINISTRATOR: { description: "Reads what was done." },
  },
});

@ObjectType({ description: "A role that an account holds.", simpleResolvers: true })
export class AccountGrant {
  @Field(() => RoleEnum, { description: "The role." })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: "Code of the region; null for an administrator's office or a firm's account.",
  })
  regionCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Chinese name of the region; null for an administrator's office or a firm's account.",
  })
  regionName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "English name of the region; null for an administrator's office or a firm's account.",
  })
  regionNameEn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The firm within whose estates of today it is held; null: in a region, or as an administrator's office.",
  })
  firm!: string | null;

  @Field(() => String, { nullable: true, description: "Its name when the role was given; null without a firm." })
  firmName!: string | null;

  @Field(() => Boolean, { description: "Whether columns that hold persons are shown as they are." })
  personal!: boolean;
}

@ObjectType({ description: "An account that may sign in.", simpleResolvers: true })
export class UserAccount {
  @Field(() => ID, { description: "Its name, in lower case." })
  name!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it is disabled; null: it may sign in." })
  disabledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its password was set; null where it signs in by the site's identity provider.",
  })
  passwordSetAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The identity provider that it signs in by, which tells its roles; null: by a password.",
  })
  issuer!: string | null;

  @Field(() => [AccountGrant], { description: "Its roles." })
  grants!: AccountGrant[];
}

/** Rows of accounts and grants, those of one account together, as accounts. */
export function accountsOf(rows: readonly Row<typeof allAccounts>[]): UserAccount[] {
  const accounts = new Map<string, UserAccount>();
  for (const {
    name,
    disabled_at,
    password_set_at,
    issuer,
    role,
    region_code,
    region_name,
    region_name_en,
    firm_city_code,
    firm_id,
    firm_name,
    personal,
  } of rows) {
    const account =
      accounts.get(name) ??
      Object.assign(new UserAccount(), {
        name,
        disabledAt: disabled_at,
        passwordSetAt: password_set_at,
        issuer,
        grants: [],
      });
    accounts.set(name, account);
    if (role === null) continue;
    const grant = {
      role: role as Role,
      regionCode: region_code,
      regionName: region_name,
      regionNameEn: region_name_en,
      firm: firm_id === null ? null : encodeId("firm", firm_city_code!, firm_id),
      firmName: firm_name,
      personal: personal!,
    };
    account.grants.push(Object.assign(new AccountGrant(), grant));
  }
  return [...accounts.values()];
}
