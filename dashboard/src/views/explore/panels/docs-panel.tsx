import { useDocExplorer, useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import { useGraphiQL } from "@graphiql/react";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNamedType,
  isObjectType,
  isUnionType,
} from "graphql";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { Empty, Loading } from "../../../ui/states.tsx";
import { type Described, textOf, titleOf } from "../schema-words.ts";
import { searchSchema } from "./schema-search.ts";

type FieldDef = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

/** The schema's documentation in the language of the screen: entrances, types, fields. Names lead on, the button above leads back. */
export function DocsPanel(): ReactNode {
  const { t } = useTranslation();
  const schema = useGraphiQL((state) => state.schema);
  const stack = useDocExplorer();
  const { push, pop } = useDocExplorerActions();
  const [text, setText] = useState("");
  if (!schema) return <Loading lines={6} />;
  const here = stack.at(-1)!;
  const above = stack.at(-2);
  const found = text.trim() === "" ? null : searchSchema(schema, text.trim());
  return (
    <div className="docs">
      <input
        type="search"
        className="search"
        placeholder={t("explore.docs.search")}
        aria-label={t("explore.docs.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found ? (
        <ul>
          {found.length === 0 && <Empty>{t("explore.docs.none")}</Empty>}
          {found.map(({ type, field }) => (
            <li key={`${type.name}.${field?.name ?? ""}`}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  push({ name: type.name, def: type });
                  if (field) push({ name: field.name, def: field });
                  setText("");
                }}
              >
                {field ? `${type.name}.${field.name}` : type.name}
              </button>{" "}
              <Chinese of={field ?? type} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          {above && (
            <button type="button" className="back" onClick={() => pop()}>
              ‹ {t("explore.docs.back", { name: stack.length === 2 ? t("explore.docs.root") : above.name })}
            </button>
          )}
          {!here.def ? (
            <Root schema={schema} />
          ) : isNamedType(here.def) ? (
            <TypeDocs schema={schema} type={here.def} />
          ) : (
            <FieldDocs field={here.def} />
          )}
        </>
      )}
    </div>
  );
}

function Root({ schema }: { schema: GraphQLSchema }): ReactNode {
  const { t } = useTranslation();
  const roots = [
    [t("explore.docs.query"), schema.getQueryType()],
    [t("explore.docs.mutation"), schema.getMutationType()],
    [t("explore.docs.subscription"), schema.getSubscriptionType()],
  ] as const;
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <>
      <h2>{t("explore.docs.roots")}</h2>
      <ul>
        {roots.map(
          ([label, type]) =>
            type && (
              <li key={type.name}>
                {label}：<TypeLink type={type} />
              </li>
            ),
        )}
      </ul>
      <h2>{t("explore.docs.types")}</h2>
      <ul>
        {types.map((type) => (
          <li key={type.name}>
            <TypeLink type={type} /> <Chinese of={type} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TypeDocs({ schema, type }: { schema: GraphQLSchema; type: GraphQLNamedType }): ReactNode {
  const { t } = useTranslation();
  const fields =
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const possible = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return (
    <>
      <h2>
        <code>{type.name}</code>
      </h2>
      <Said of={type} />
      {fields.length > 0 && (
        <>
          <h3>{t(isInputObjectType(type) ? "explore.docs.inputFields" : "explore.docs.fields")}</h3>
          <ul>
            {fields.map((field) => (
              <FieldLine key={field.name} field={field} />
            ))}
          </ul>
        </>
      )}
      {isEnumType(type) && (
        <>
          <h3>{t("explore.docs.values")}</h3>
          <ul>
            {type.getValues().map((value) => (
              <li key={value.name}>
                <code>{value.name}</code>
                <Said of={value} />
              </li>
            ))}
          </ul>
        </>
      )}
      {possible.length > 0 && (
        <>
          <h3>{t("explore.docs.possible")}</h3>
          <ul>
            {possible.map((one) => (
              <li key={one.name}>
                <TypeLink type={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FieldLine({ field }: { field: FieldDef }): ReactNode {
  const { push } = useDocExplorerActions();
  return (
    <li>
      <button type="button" className="link" onClick={() => push({ name: field.name, def: field })}>
        {field.name}
      </button>
      {"args" in field && field.args.length > 0 && "(…)"}: <TypeLink type={field.type} />
      <Default field={field} />
      <Said of={field} />
      <Deprecated field={field} />
    </li>
  );
}

function FieldDocs({ field }: { field: FieldDef }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2>
        <code>{field.name}</code>
      </h2>
      <Said of={field} />
      <Deprecated field={field} />
      <h3>{t("explore.docs.type")}</h3>
      <p>
        <TypeLink type={field.type} />
        <Default field={field} />
      </p>
      {"args" in field && field.args.length > 0 && (
        <>
          <h3>{t("explore.docs.arguments")}</h3>
          <ul>
            {field.args.map((argument) => (
              <li key={argument.name}>
                <code>{argument.name}</code>: <TypeLink type={argument.type} />
                <Default field={argument} />
                <Said of={argument} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A thing's name on a Chinese screen, beside its own; the three entrances have none. */
function Chinese({ of }: { of: Described }): ReactNode {
  const { language } = usePlatform();
  const title = titleOf(of, language);
  return /\p{Script=Han}/u.test(title) && title;
}

/** What the schema says of a thing; the three entrances say nothing of themselves. */
function Said({ of }: { of: Described }): ReactNode {
  const { language } = usePlatform();
  if (!of.description) return null;
  const text = textOf(of, language);
  return (
    <p>
      {language === "zh" && <strong>{titleOf(of, language)}</strong>} {text}
    </p>
  );
}

function Default({ field }: { field: FieldDef }): ReactNode {
  const { t } = useTranslation();
  if (!("defaultValue" in field) || field.defaultValue === undefined) return null;
  return <small> {t("explore.docs.defaultValue", { value: JSON.stringify(field.defaultValue) })}</small>;
}

function Deprecated({ field }: { field: FieldDef }): ReactNode {
  const { t } = useTranslation();
  return field.deprecationReason ? <p>{t("explore.docs.deprecated", { reason: field.deprecationReason })}</p> : null;
}

/** A type as it is written, [Region!]!; its name leads to it. */
function TypeLink({ type }: { type: GraphQLType }): ReactNode {
  const { push } = useDocExplorerActions();
  const named = getNamedType(type);
  const [before = "", after = ""] = String(type).split(named.name);
  return (
    <code>
      {before}
      <button type="button" className="link" onClick={() => push({ name: named.name, def: named })}>
        {named.name}
      </button>
      {after}
    </code>
  );
}
