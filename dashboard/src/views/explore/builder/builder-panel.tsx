import "./builder.css";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { getNamedType } from "graphql";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { Loading } from "../../../ui/states.tsx";
import { titleOf } from "../schema-words.ts";
import { ArgumentList } from "./argument-list.tsx";
import { type Building, BuildingContext } from "./builder-context.ts";
import { queryOf, withField, withValue } from "./edit-built.ts";
import { FieldTree } from "./field-tree.tsx";
import { type Built, fieldsOf, readBuilt } from "./read-built.ts";
import type { StartingValues } from "./starting-values.ts";
import { useQueryText } from "./use-query-text.ts";

/** Why the server would not take the text either. */
const FAULTY: ReadonlySet<string> = new Set(["syntax", "unknown"]);

/** A query put together by choosing: what is chosen is written into the editor, and what is written there is shown here, as far as it can be. */
export function BuilderPanel(): ReactNode {
  const { t } = useTranslation();
  const { language, platform, indicators, breakdowns } = usePlatform();
  const schema = useGraphiQL((state) => state.schema);
  const { run } = useGraphiQLActions();
  const [text, replace] = useQueryText();
  const read = useMemo(() => (schema ? readBuilt(text, schema) : null), [schema, text]);
  const values = useMemo((): StartingValues => {
    const region = platform.roots[0]?.code ?? "";
    return {
      under: region,
      region,
      code: region,
      indicator: indicators[0]?.id ?? "",
      by: breakdowns[0]?.id ?? "",
      register: "mediation_cases",
      Date: platform.today,
      YearMonth: platform.lastMonth,
    };
  }, [platform, indicators, breakdowns]);
  if (!schema) return <Loading lines={6} />;
  const roots = Object.values(schema.getQueryType()!.getFields());
  const isList = (name: string): boolean => {
    const { type } = schema.getQueryType()!.getFields()[name]!;
    return String(type).startsWith("[") || fieldsOf(getNamedType(type)).nodes !== undefined;
  };
  const named = roots
    .map(({ name, description }) => ({ name, title: titleOf({ name, description }, language), list: isList(name) }))
    .sort((a, b) => a.title.localeCompare(b.title, language === "zh" ? "zh-CN" : "en"));
  const shown: Built | null = read !== null && !("why" in read) ? read : null;
  const options = (list: boolean): ReactNode =>
    named
      .filter((one) => one.list === list)
      .map(({ name, title }) => (
        <option key={name} value={name}>
          {language === "zh" ? `${title} ${name}` : title}
        </option>
      ));
  const building: Building | null = shown && {
    schema,
    built: shown,
    values,
    setField: (path, on) => replace(withField(shown, schema, path, on, values)),
    setValue: (path, argument, value) => replace(withValue(shown, path, argument, value)),
  };
  return (
    <div className="builder">
      <label>
        {t("explore.builder.root")}
        <select
          value={shown?.root.name.value ?? ""}
          onChange={(event) => event.target.value !== "" && replace(queryOf(schema, event.target.value, values))}
        >
          <option value="">{t("explore.builder.choose")}</option>
          <optgroup label={t("explore.builder.lists")}>{options(true)}</optgroup>
          <optgroup label={t("explore.builder.single")}>{options(false)}</optgroup>
        </select>
      </label>
      {read === null && <p className="muted">{t("explore.builder.hint")}</p>}
      {read !== null && "why" in read && (
        <p role="status" className="not-shown" data-why={read.why}>
          {t(`explore.builder.not.${read.why}`, { name: read.name })}{" "}
          {t(`explore.builder.${FAULTY.has(read.why) ? "mendFirst" : "stillRuns"}`)}
        </p>
      )}
      {building && shown && (
        <BuildingContext value={building}>
          <ArgumentList path={[shown.root.name.value]} open />
          <fieldset>
            <legend>{t("explore.builder.fields")}</legend>
            <FieldTree path={[shown.root.name.value]} />
          </fieldset>
          <div className="files">
            <button type="button" className="primary" onClick={() => void run()}>
              ▶ {t("explore.editor.run")}
            </button>
          </div>
        </BuildingContext>
      )}
    </div>
  );
}
