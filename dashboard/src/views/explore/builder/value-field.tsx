import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  type ValueNode,
} from "graphql";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { useFollowing } from "../../../ui/use-following.ts";
import { textOf, titleOf } from "../schema-words.ts";
import { useBuilding } from "./builder-context.ts";
import type { Path } from "./edit-built.ts";
import { RegionOptions } from "./region-options.tsx";
import { textOfValue, textsOfList, valueOfText, valueOfTexts } from "./value-text.ts";

interface ValueFieldProps {
  readonly path: Path;
  readonly argument: Path;
  readonly of: GraphQLArgument | GraphQLInputField;
  readonly value: ValueNode | null;
}

/** Arguments that take the code of a region. */
const REGIONS = new Set(["under", "region", "near", "codes"]);

/** A plain argument as a field of a form; a list of codes as check boxes. */
export function ValueField({ path, argument, of, value }: ValueFieldProps): ReactNode {
  const { language } = usePlatform();
  const { setValue } = useBuilding();
  const id = useId();
  const type = getNamedType(of.type);
  const isList = isListType(getNullableType(of.type));
  const title = `${titleOf(of, language)}${isNonNullType(of.type) && of.defaultValue === undefined ? " *" : ""}`;
  const hint = textOf(of, language) || undefined;
  if (isEnumType(type) && isList) return <Codes {...{ path, argument, value, title, type }} />;
  const set = (text: string): void =>
    setValue(path, argument, isList ? valueOfTexts(text.split(/[,，;；\s]+/), type) : valueOfText(text, type));
  const text = isList ? textsOfList(value).join(", ") : textOfValue(value);
  return (
    <div className="condition">
      <label htmlFor={id} title={hint}>
        {title}
      </label>
      <Control
        id={id}
        name={argument.at(-1)!}
        type={type.name}
        values={isEnumType(type) ? type : null}
        text={text}
        onText={set}
      />
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly name: string;
  /** Name of the type. */
  readonly type: string;
  /** The enum; null: no enum. */
  readonly values: GraphQLEnumType | null;
  readonly text: string;
  onText(text: string): void;
}

function Control({ id, name, type, values, text, onText }: ControlProps): ReactNode {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const choices: [code: string, name: string][] | null =
    values !== null
      ? values.getValues().map((value) => [value.name, titleOf(value, language)])
      : type === "Boolean"
        ? [
            ["true", t("explore.results.yes")],
            ["false", t("explore.results.no")],
          ]
        : name === "indicator"
          ? indicators.map((indicator) => [indicator.id, nameIn(language, indicator)])
          : null;
  if (choices)
    return (
      <select id={id} value={text} onChange={(event) => onText(event.target.value)}>
        <option value="">{t("explore.builder.any")}</option>
        {choices.map(([code, said]) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </select>
    );
  return <Typed id={id} name={name} type={type} text={text} onText={onText} />;
}

const KINDS: Readonly<Record<string, string>> = { Date: "date", YearMonth: "month", Int: "number", Float: "number" };

/** Takes effect when it is left or Enter is pressed, so that half a word is not asked for. */
function Typed({ id, name, type, text, onText }: Omit<ControlProps, "values">): ReactNode {
  const list = useId();
  const [typed, setTyped] = useFollowing(text);
  const set = (): void => {
    if (typed !== text) onText(typed);
  };
  const isRegion = REGIONS.has(name);
  return (
    <>
      <input
        id={id}
        type={KINDS[type] ?? "text"}
        step={type === "Float" ? "any" : undefined}
        list={isRegion ? list : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={set}
        onKeyDown={(event) => event.key === "Enter" && set()}
      />
      {isRegion && <RegionOptions id={list} typed={typed} />}
    </>
  );
}

interface CodesProps extends Pick<ValueFieldProps, "path" | "argument" | "value"> {
  readonly title: string;
  readonly type: GraphQLEnumType;
}

function Codes({ path, argument, value, title, type }: CodesProps): ReactNode {
  const { language } = usePlatform();
  const { setValue } = useBuilding();
  const chosen = textsOfList(value);
  return (
    <fieldset className="codes">
      <legend>{title}</legend>
      {type.getValues().map((code) => (
        <label key={code.name} title={textOf(code, language) || undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(code.name)}
            onChange={(event) => {
              const next = event.target.checked ? [...chosen, code.name] : chosen.filter((name) => name !== code.name);
              setValue(path, argument, valueOfTexts(next, type));
            }}
          />
          {titleOf(code, language)}
        </label>
      ))}
    </fieldset>
  );
}
