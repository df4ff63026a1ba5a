import "./query-pane.css";
import { HeaderEditor, QueryEditor, useGraphiQL, useGraphiQLActions, VariableEditor } from "@graphiql/react";
import { Splitter } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../../ui/copy-text.ts";
import { linkTo } from "../link.ts";
import { LabelsNotice } from "./labels-notice.tsx";

interface QueryPaneProps {
  /** The analyst wants to keep the query under a name. */
  onSave(): void;
}

/** What is asked: the query, its variables and headers, and what can be done with them. */
export function QueryPane({ onSave }: QueryPaneProps): ReactNode {
  const { t } = useTranslation();
  const [tool, setTool] = useState<"variables" | "headers">("variables");
  return (
    <section className="query-pane" aria-label={t("explore.editor.label")}>
      <div>
        <Commands onSave={onSave} />
        <LabelsNotice />
      </div>
      <Splitter orientation="vertical">
        <Splitter.Panel min="20%">
          <QueryEditor
            role="group"
            aria-label={t("explore.editor.query")}
            aria-description={t("explore.editor.keys")}
          />
        </Splitter.Panel>
        <Splitter.Panel defaultSize="26%" min="2.2rem">
          <div className="tools">
            <fieldset className="tool-names">
              <legend className="for-readers">{t("explore.editor.tools")}</legend>
              {(["variables", "headers"] as const).map((name) => (
                <button key={name} type="button" aria-pressed={tool === name} onClick={() => setTool(name)}>
                  {t(`explore.editor.${name}`)}
                </button>
              ))}
            </fieldset>
            <div className="tool" hidden={tool !== "variables"}>
              <VariableEditor role="group" aria-label={t("explore.editor.variables")} />
            </div>
            <div className="tool" hidden={tool !== "headers"}>
              <HeaderEditor role="group" aria-label={t("explore.editor.headers")} />
            </div>
          </div>
        </Splitter.Panel>
      </Splitter>
    </section>
  );
}

function Commands({ onSave }: QueryPaneProps): ReactNode {
  const { t } = useTranslation();
  const { run, stop, prettifyEditors, mergeQuery, setOperationName } = useGraphiQLActions();
  const { isFetching, subscription, operations, operationName, queryEditor, variableEditor } = useGraphiQL((state) => ({
    isFetching: state.isFetching,
    subscription: state.subscription,
    operations: state.operations,
    operationName: state.operationName,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const [told, setTold] = useState<{ text: string; link?: string } | null>(null);
  const busy = isFetching || subscription !== null;
  const named = (operations ?? []).flatMap(({ name }) => (name ? [name.value] : []));

  const copy = async (): Promise<void> => {
    if (await copyText(queryEditor?.getValue() ?? "")) setTold({ text: t("explore.editor.copied") });
  };
  const share = async (): Promise<void> => {
    const link = location.origin + linkTo(queryEditor?.getValue() ?? "", variableEditor?.getValue() ?? null);
    const copied = await copyText(link);
    setTold(copied ? { text: t("explore.editor.linkCopied") } : { text: t("explore.editor.linkShown"), link });
  };
  return (
    <div className="commands" role="toolbar" aria-label={t("explore.editor.label")}>
      <button
        type="button"
        className="primary"
        title={t("explore.editor.runHint")}
        onClick={() => (busy ? stop() : void run())}
      >
        {busy ? `■ ${t("explore.editor.stop")}` : `▶ ${t("explore.editor.run")}`}
      </button>
      {named.length > 1 && (
        <select
          aria-label={t("explore.editor.operation")}
          value={operationName ?? named[0]}
          onChange={(event) => setOperationName(event.target.value)}
        >
          {named.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <button type="button" onClick={() => void prettifyEditors()}>
        {t("explore.editor.prettify")}
      </button>
      {/fragment\s/.test(queryEditor?.getValue() ?? "") && (
        <button type="button" onClick={() => mergeQuery()}>
          {t("explore.editor.merge")}
        </button>
      )}
      <button type="button" onClick={() => void copy()}>
        {t("explore.editor.copy")}
      </button>
      <button type="button" onClick={onSave}>
        {t("explore.editor.save")}
      </button>
      <button type="button" onClick={() => void share()}>
        {t("explore.editor.share")}
      </button>
      <span role="status" className="told">
        {told?.text}
        {told?.link && <input readOnly aria-label={told.text} value={told.link} onFocus={(e) => e.target.select()} />}
      </span>
    </div>
  );
}
