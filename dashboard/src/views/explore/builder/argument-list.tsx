import { useGraphiQL } from "@graphiql/react";
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from "graphql";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { titleOf } from "../schema-words.ts";
import { useBuilding } from "./builder-context.ts";
import { fieldAt, nodeAt, type Path, valueAt } from "./edit-built.ts";
import { startingValue } from "./starting-values.ts";
import { ValueField } from "./value-field.tsx";

/** Where the next page begins; an answer's cursor is nothing to type. */
const FOR_PROGRAMS = new Set(["after"]);

/** The arguments of a field that is asked for: what it is narrowed to, grouped by, and sorted by. */
export function ArgumentList({ path, open = false }: { path: Path; open?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { schema, built } = useBuilding();
  const { args } = fieldAt(schema, path)!;
  const node = nodeAt(built.root, path)!;
  const shown = args.filter(({ name }) => !FOR_PROGRAMS.has(name));
  if (shown.length === 0) return null;
  return (
    <details className="arguments" open={open || (node.arguments?.length ?? 0) > 0}>
      <summary>{t("explore.builder.conditions")}</summary>
      {shown.map((argument) => (
        <Condition key={argument.name} path={path} argument={[argument.name]} of={argument} />
      ))}
    </details>
  );
}

interface ConditionProps {
  readonly path: Path;
  /** The argument, and what of it. */
  readonly argument: Path;
  readonly of: GraphQLArgument | GraphQLInputField;
}

/** One argument: a field of a form, or a group of them. */
function Condition({ path, argument, of }: ConditionProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { built, values, setValue } = useBuilding();
  const variables = useGraphiQL((state) => state.variableEditor);
  const value = valueAt(nodeAt(built.root, path)!, argument);
  const type = getNamedType(of.type);
  const title = titleOf(of, language);
  /** What stands for the variable now; where nothing does, nothing, or what the argument cannot do without. */
  const fixed = (name: string): ValueNode | null => {
    const given = valueOfVariable(variables?.getValue() ?? "", name);
    if (given !== undefined && given !== null) {
      const fixed = astFromValue(given, of.type) ?? null;
      // A code of digits would be written as a number, which an id may be; it is read as the text that it is.
      return typeof given === "string" && fixed?.kind === Kind.INT ? { kind: Kind.STRING, value: given } : fixed;
    }
    return isNonNullType(of.type) ? startingValue(of.name, of.type, values) : null;
  };
  if (value?.kind === Kind.VARIABLE)
    return (
      <p className="held">
        {title} <code>${value.name.value}</code> {t("explore.builder.variable")}
        <button type="button" onClick={() => setValue(path, argument, fixed(value.name.value))}>
          {t("explore.builder.release", { name: title })}
        </button>
      </p>
    );
  if (!isInputObjectType(type)) return <ValueField path={path} argument={argument} of={of} value={value} />;
  if (isListType(getNullableType(of.type)))
    return <p className="muted">{t("explore.builder.listOfObjects", { name: title })}</p>;
  return (
    <details className="arguments" open={value !== null}>
      <summary>{title}</summary>
      {Object.values(type.getFields()).map((field) => (
        <Condition key={field.name} path={path} argument={[...argument, field.name]} of={field} />
      ))}
    </details>
  );
}

/** Undefined: the text gives none, or is no JSON. */
function valueOfVariable(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null)?.[name];
  } catch {
    return undefined;
  }
}
