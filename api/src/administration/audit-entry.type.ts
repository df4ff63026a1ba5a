import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { AUDIT_ACTIONS, type AuditAction } from "../audit/audit-action.ts";
import { connectionOf } from "../graphql/pages.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

const actions = Object.entries(AUDIT_ACTIONS);
export const AuditActionEnum = Object.fromEntries(actions.map(([action]) => [action, action]));
registerEnumType(AuditActionEnum, {
  name: "AuditAction",
  description: "What was done.",
  valuesConfig: Object.fromEntries(actions.map(([action, description]) => [action, { description }])),
});

@ObjectType({
  description: "What somebody did, as it was entered in the transaction that did it.",
  simpleResolvers: true,
})
export class AuditEntry {
  @Field(() => ID, { description: "Its number; they follow one another without a gap." })
  number!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "Who: account:name, token:name, shell:name, everybody or nobody." })
  actor!: string;

  @Field(() => String, { description: "IP address it came from; empty for a shell." })
  address!: string;

  @Field(() => AuditActionEnum, { description: "What was done." })
  action!: AuditAction;

  @Field(() => String, { description: "To whom or what." })
  subject!: string;

  @Field(() => ID, { nullable: true, description: "Code of the region concerned; null without one." })
  regionCode!: string | null;

  @Field(() => String, { description: "What else is told, JSON as it was hashed." })
  details!: string;

  @Field(() => String, { description: "Hash over the entry and the hash before it, 64 hexadecimal digits." })
  hash!: string;
}

export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntry);
export type AuditEntryConnection = InstanceType<typeof AuditEntryConnection>;
