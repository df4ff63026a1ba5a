import { useHistory, useHistoryActions } from "@graphiql/plugin-history";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { Empty } from "../../../ui/states.tsx";
import { EXAMPLES } from "../library/index.ts";

type Item = ReturnType<typeof useHistory>[number];

interface HistoryPanelProps {
  onOpen(query: { query: string; variables: string }): void;
}

/** What has been run in this browser, the latest first, starred ones above. */
export function HistoryPanel({ onOpen }: HistoryPanelProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const all = useHistory();
  const { deleteFromHistory, toggleFavorite } = useHistoryActions();
  const latest = [...all].reverse();
  const items = onceEach([...latest.filter(({ favorite }) => favorite), ...latest.filter(({ favorite }) => !favorite)]);
  if (items.length === 0) return <Empty>{t("explore.history.empty")}</Empty>;
  const nameOf = (item: Item): string =>
    EXAMPLES.find(({ query }) => query === item.query)?.title[language] ??
    item.operationName ??
    (item.query ?? "").replace(/#.*|\s+/g, " ").trim();
  return (
    <>
      <ul>
        {items.map((item) => {
          const name = nameOf(item);
          return (
            <li key={sameRun(item)} className="row">
              <button
                type="button"
                className="entry"
                aria-label={t("explore.history.open", { name })}
                onClick={() => onOpen({ query: item.query ?? "", variables: item.variables ?? "" })}
              >
                <strong>{name}</strong>
                {item.variables && <code>{item.variables.replace(/\s+/g, " ")}</code>}
              </button>
              <button
                type="button"
                className="small"
                aria-pressed={item.favorite === true}
                aria-label={t(item.favorite ? "explore.history.unstar" : "explore.history.star", { name })}
                onClick={() => toggleFavorite(item)}
              >
                {item.favorite ? "★" : "☆"}
              </button>
              <button
                type="button"
                className="small"
                aria-label={t("explore.history.remove", { name })}
                onClick={() => {
                  for (const one of all) if (sameRun(one) === sameRun(item)) deleteFromHistory(one, one.favorite);
                }}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className="files">
        <button
          type="button"
          onClick={() => {
            for (const item of all) if (!item.favorite) deleteFromHistory(item);
          }}
        >
          {t("explore.history.clear")}
        </button>
      </div>
    </>
  );
}

/** GraphiQL may take a run down twice, its missing variables once as none and once as empty. */
const sameRun = ({ query, variables }: Item): string => `${query}\n${variables?.trim() ?? ""}`;

function onceEach(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(sameRun(item)) && seen.add(sameRun(item)));
}
