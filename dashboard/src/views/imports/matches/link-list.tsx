import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { Link } from "./links-query.ts";

/** The entries; arrows go through them wherever one is on the page. */
export function LinkList({
  links,
  chosen,
  choose,
}: {
  links: readonly Link[];
  chosen: Link | null;
  choose: (link: Link) => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (by === 0 || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      const next = links[links.findIndex(({ id }) => id === chosen?.id) + by];
      if (next) choose(next);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [links, chosen, choose]);
  useEffect(() => {
    if (chosen) current.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <nav className="matches-list" aria-label={t("estateLinks.list")}>
      {links.map((link) => (
        <button
          key={link.id}
          type="button"
          ref={link.id === chosen?.id ? current : null}
          aria-current={link.id === chosen?.id}
          onClick={() => choose(link)}
        >
          <strong>{link.words}</strong>
          <small>
            {language === "zh" ? link.region.nameZh : link.region.nameEn} ·{" "}
            {t("estateLinks.records", { shown: link.records })}
          </small>
        </button>
      ))}
    </nav>
  );
}
