import { FieldResolver, Resolver, Root } from "type-graphql";
import type { DataFamily } from "../facts/data-family.ts";
import { RegisterType } from "../registers/register.type.ts";
import { DataFamilyEnum } from "./data-coverage.enums.ts";

@Resolver(() => RegisterType)
export class RegisterFamilyResolver {
  @FieldResolver(() => DataFamilyEnum, { description: "The family that dataCoverage tells its records by." })
  dataFamily(@Root() register: RegisterType): DataFamily {
    return register.dataFamily;
  }
}
