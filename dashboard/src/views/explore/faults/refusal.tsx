import "./refusal.css";
import { useGraphiQL } from "@graphiql/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RunError } from "../../../graphql/run-error.ts";
import type { Answer } from "../runs.ts";
import type { Place } from "./fault.ts";
import { TooLarge } from "./too-large.tsx";
import { useFaultText } from "./use-fault-text.ts";

/** Errors told one by one; the others are counted. */
const MOST = 5;

/** Why an answer is missing or incomplete, in the language of the screen, with what to do; the server's own words stand below. */
export function Refusal({ answer }: { answer: Answer }): ReactNode {
  const { t } = useTranslation();
  const errors = answer.errors ?? [];
  const [first] = errors;
  if (first === undefined) return null;
  const parts = first.extensions?.parts ?? [];
  return (
    <div className="refusal" role="alert">
      {parts.length > 0 ? (
        <TooLarge error={first} />
      ) : (
        <>
          <strong>{t(answer.data ? "explore.results.partly" : "explore.results.errors")}</strong>
          <ol>
            {errors.slice(0, MOST).map((error) => (
              <Told key={`${error.message} ${error.path} ${error.locations?.[0]?.line}`} error={error} />
            ))}
          </ol>
          {errors.length > MOST && <p>{t("explore.fault.more", { count: errors.length - MOST })}</p>}
        </>
      )}
    </div>
  );
}

function Told({ error }: { error: RunError }): ReactNode {
  const { t } = useTranslation();
  const { fault, says, how } = useFaultText()(error);
  return (
    <li data-fault={fault.kind}>
      <p>
        <b>{says}</b>
        {fault.place && <AtPlace place={fault.place} inQuery={error.locations !== undefined} />}
      </p>
      {fault.suggestions.length > 0 && (
        <p>{t("explore.fault.suggestions", { names: fault.suggestions.join(t("explore.fault.or")) })}</p>
      )}
      <p>{how}</p>
      {fault.path && <p className="muted">{t("explore.fault.at", { path: fault.path })}</p>}
      <p className="muted">
        {t("explore.fault.original")} <q lang="en">{error.message}</q>
        {error.extensions?.code && <code>{error.extensions.code}</code>}
      </p>
    </li>
  );
}

/** Where it is; a place in the query leads there. */
function AtPlace({ place, inQuery }: { place: Place; inQuery: boolean }): ReactNode {
  const { t } = useTranslation();
  const editor = useGraphiQL((state) => state.queryEditor);
  const { line, column } = place;
  if (!inQuery || !editor) return <span className="place">{t("explore.fault.places", { line, column })}</span>;
  return (
    <button
      type="button"
      className="place"
      title={t("explore.fault.goTo", { line, column })}
      onClick={() => {
        editor.setPosition({ lineNumber: line, column });
        editor.revealLineInCenter(line);
        editor.focus();
      }}
    >
      {t("explore.fault.places", { line, column })}
    </button>
  );
}
