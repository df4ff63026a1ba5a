import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { Empty } from "../../../ui/states.tsx";
import type { Example } from "../library/example.ts";
import { LIBRARY } from "../library/index.ts";

/** The worked examples by question, with a search over both languages and the queries themselves. */
export function LibraryPanel({ onOpen }: { onOpen(example: Example): void }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const groups = LIBRARY.map((group) => ({
    ...group,
    examples: group.examples.filter((example) => wanted === "" || wordsOf(example).includes(wanted)),
  })).filter(({ examples }) => examples.length > 0);
  const count = groups.reduce((sum, { examples }) => sum + examples.length, 0);
  return (
    <>
      <input
        type="search"
        className="search"
        placeholder={t("explore.library.search")}
        aria-label={t("explore.library.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="muted">
        {count === 0 ? "" : t("explore.library.count", { count })}
      </p>
      {count === 0 && <Empty>{t("explore.library.none", { text })}</Empty>}
      {groups.map((group) => (
        <section key={group.id} className="group">
          <h2>{group.title[language]}</h2>
          <ul>
            {group.examples.map((example) => (
              <li key={example.id}>
                <button type="button" className="entry" data-example={example.id} onClick={() => onOpen(example)}>
                  <strong>{example.title[language]}</strong>
                  <span>{example.about[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const wordsOf = ({ id, title, about, query }: Example): string =>
  [id, title.zh, title.en, about.zh, about.en, query].join("\n").toLowerCase();
