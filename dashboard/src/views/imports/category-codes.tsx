import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useLive } from "../../live/use-live.ts";
import { CategoryOptions, inTreeOrder, type TreeCategory } from "../../shell/category-options.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { TokenForm } from "../../ui/token-form.tsx";
import { CategoriesQuery, MapCategoryMutation, type Unmapped } from "./category-query.ts";

/** What sources call their categories and nobody has mapped yet, mapped by hand here; and the tree itself. */
export function CategoryCodes(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const live = useLive(CategoriesQuery, {});
  const writing = useWriting();
  const [moved, setMoved] = useState<{ code: string; count: number } | null>(null);
  if (live.data === null) return null;
  const { unmappedCategories: unmapped, complaintCategories } = live.data;
  const words = new Set(unmapped.map(({ code }) => code));
  const listed = complaintCategories.filter(({ category }) => !words.has(category));
  const map = async ({ source, code }: Unmapped, category: string): Promise<void> => {
    const answer = await writing.send(MapCategoryMutation, { source, code, category });
    if (answer === null) return;
    setMoved({ code, count: answer.mapCategory.moved });
    live.retry();
  };
  return (
    <section className="imports-categories" aria-label={t("imports.categories.title")}>
      <h2>{t("imports.categories.title")}</h2>
      <p className="muted">{t("imports.categories.hint")}</p>
      {writing.token && <TokenForm wrong={writing.token === "wrong"} onToken={writing.withToken} />}
      {writing.error && <p role="alert">{reasonOf(writing.error)}</p>}
      {moved && (
        <p className="imports-done" role="status">
          {t("imports.categories.moved", { code: moved.code, shown: formatCount(moved.count, language) })}
        </p>
      )}
      {unmapped.length === 0 ? (
        <p className="muted">{t("imports.categories.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <div className="imports-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(["code", "source", "complaints", "months", "means"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`imports.categories.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unmapped.map((row) => (
                <UnmappedRow
                  key={`${row.source}\n${row.code}`}
                  row={row}
                  categories={listed}
                  busy={writing.busy}
                  map={(category) => void map(row, category)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="imports-told">
        <summary>{t("imports.categories.tree", { shown: formatCount(listed.length, language) })}</summary>
        <ul className="imports-tree">
          {inTreeOrder(listed).map((one) => (
            <li key={one.category} data-level={one.level}>
              {nameIn(language, one)} <small>{one.category}</small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function UnmappedRow(props: {
  row: Unmapped;
  categories: readonly TreeCategory[];
  busy: boolean;
  map(category: string): void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [category, setCategory] = useState("");
  const { source, code, complaints, firstMonth, lastMonth } = props.row;
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>{source}</td>
      <td>{formatCount(complaints, language)}</td>
      <td>{firstMonth === lastMonth ? firstMonth : `${firstMonth} – ${lastMonth}`}</td>
      <td>
        <span className="imports-means">
          <select
            aria-label={t("imports.categories.meansOf", { code })}
            value={category}
            onChange={({ target }) => setCategory(target.value)}
          >
            <option value="">{t("imports.categories.choose")}</option>
            <CategoryOptions categories={props.categories} language={language} withCodes />
          </select>
          <button type="button" disabled={props.busy || category === ""} onClick={() => props.map(category)}>
            {t("imports.categories.map")}
          </button>
        </span>
      </td>
    </tr>
  );
}
