import "./page.css";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../platform.tsx";
import { AppHead } from "./app-head.tsx";

/** A page under the bar. Its own sheet is named by its class; what pages have in common stands in page.css. */
export function Page(props: {
  className: string;
  /** What the window is called while the page is open; undefined: not known yet. */
  title: string | undefined;
  /** What is shown is of an earlier link, or of an earlier answer. */
  isStale?: boolean;
  children: ReactNode;
}): ReactNode {
  const { platform } = usePlatform();
  useWindowTitle(props.title);
  return (
    <div className={`page ${props.className}`} data-stale={props.isStale}>
      <AppHead demo={platform.demo} />
      <main>{props.children}</main>
    </div>
  );
}

function useWindowTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = `${title} · ${t("app.title")}`;
    return () => {
      document.title = before;
    };
  }, [title, t]);
}
