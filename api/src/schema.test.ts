import { readFile } from "node:fs/promises";
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { codeListsFile, codeListsText, schemaFile, schemaText } from "../scripts/schema-text.ts";
import { schema } from "./schema.ts";

const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

/** Names of everything in a type that lacks a description, the type itself included. */
function undescribed(type: GraphQLNamedType): string[] {
  const lacking: string[] = [];
  const check = (name: string, description: string | null | undefined): void => {
    if (!description?.trim()) lacking.push(name);
  };
  if (!ROOTS.has(type.name)) check(type.name, type.description);
  if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field.description);
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
    }
  return lacking;
}

describe("schema", () => {
  it("describes every type, field, argument and value", async () => {
    const types = Object.values((await schema()).getTypeMap()).filter(({ name }) => !name.startsWith("__"));
    expect(types.length).toBeGreaterThan(40);
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  it("is committed as it stands: npm run schema writes it", async () => {
    expect(await readFile(schemaFile, "utf8")).toBe(await schemaText());
    expect(await readFile(codeListsFile, "utf8")).toBe(await codeListsText());
  });
});
