import "./subject-page.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Live } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Page } from "../../shell/page.tsx";
import { Failed, Loading } from "../../ui/states.tsx";

interface Subject {
  readonly id: string;
}

/** The page of one subject by its id: unknown, refused, on its way, or what `children` shows of it; an answer to an earlier id is none. */
export function SubjectFrame<S extends Subject>(props: {
  id: string;
  /** Class of the page. */
  page: string;
  /** What the window is called. */
  titleOf(subject: S): string;
  live: Live<unknown>;
  held: S | null;
  /** What must be known beside it. */
  beside?: Live<unknown>;
  /** What is said of an id that nobody has. */
  unknown: string;
  children(subject: S): ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { live, held, beside } = props;
  const subject = shownOf(props.id, live, held);
  // the address may hold something that never was an id
  const refused = live.error?.graphQLErrors.some(({ extensions }) => extensions?.code === "BAD_USER_INPUT") === true;
  const unknown = refused || (live.current && live.data !== null && held === null);
  const failed = live.error ? live : beside?.error ? beside : null;
  return (
    <Page
      className={`subject-page ${props.page}`}
      title={subject === null ? undefined : props.titleOf(subject)}
      isStale={subject !== null && !live.current}
    >
      {unknown ? (
        <div className="unknown" role="alert">
          <h1>{props.unknown}</h1>
          <p>{t("estatePage.unknownHint")}</p>
          <Link to="/" search={{}}>
            {t("state.backToStart")}
          </Link>
        </div>
      ) : failed?.error ? (
        <Failed error={failed.error} retry={failed.retry} />
      ) : subject === null || beside?.data === null ? (
        <Loading lines={12} />
      ) : (
        props.children(subject)
      )}
    </Page>
  );
}

/** The subject that is held, where it is the one asked for. */
export const shownOf = <S extends Subject>(id: string, { current }: Live<unknown>, held: S | null): S | null =>
  current || held?.id === id ? held : null;

/** What it is, as of when, and what can be done. */
export function SubjectTitle(props: {
  name: string;
  tag?: string | null;
  date: string;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  return (
    <div className="title">
      <h1>{props.name}</h1>
      {props.tag && <span className="tag">{props.tag}</span>}
      {platform.demo && <span className="tag printed">{t("app.demo")}</span>}
      <span className="date">{props.date}</span>
      {props.children && <span className="actions">{props.children}</span>}
    </div>
  );
}
