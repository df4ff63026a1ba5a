import "../i18n/views/period-page.ts";
import "./paged-list.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TypedDocumentNode } from "urql";
import { type Live, useLive } from "../live/use-live.ts";
import { Failed, Loading } from "../ui/states.tsx";

/** Rows of the first page; the pages behind it are longer, for somebody who wants more. */
const FIRST = 50;
const NEXT = 200;

/** Which rows of a list, as its query takes them. */
interface PageAsked {
  readonly first: number;
  /** Cursor of the row before the page; null for the first. */
  readonly after?: string | null;
}

/** A page as every list of the api gives it. */
interface PageGiven<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that the api gives page by page, and how a row of it is drawn. */
interface List<Data, Variables extends PageAsked, Row> {
  /** Rows of the first page, where they are others than of most lists. */
  readonly first?: number;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Omit<Variables, keyof PageAsked>;
  pageOf(data: Data): PageGiven<Row>;
  /** A keyed `<li>`. */
  row(row: Row): ReactNode;
}

/**
 * A list that goes on: its first page, and each page behind it when it is asked for. `children` puts the rows, `<li>`s, into a list; it gets the
 * first page's answer too, for what that says of the whole. Another list needs another key.
 */
export function PagedList<Data, Variables extends PageAsked, Row>(props: {
  list: List<Data, Variables, Row>;
  children(rows: ReactNode, data: Data, current: boolean): ReactNode;
}): ReactNode {
  const { list, children } = props;
  const live = usePage(list, list.first ?? FIRST, null);
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={4} />;
  return children(<Rows list={list} data={live.data} />, live.data, live.current);
}

function usePage<Data, Variables extends PageAsked, Row>(
  { query, variables }: List<Data, Variables, Row>,
  first: number,
  after: string | null,
): Live<Data> {
  return useLive<Data, Variables>(query, { ...variables, first, after } as Variables);
}

/** A page's rows, and behind them the next page or the way to it. */
function Rows<Data, Variables extends PageAsked, Row>(props: {
  list: List<Data, Variables, Row>;
  data: Data;
}): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { list, data } = props;
  const { nodes, pageInfo } = list.pageOf(data);
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <>
      {nodes.map((node) => list.row(node))}
      {!hasNextPage || endCursor === null ? null : isOpen ? (
        <NextPage list={list} after={endCursor} />
      ) : (
        <li className="more">
          <button type="button" onClick={() => setOpen(true)}>
            {t("periodPage.more")}
          </button>
        </li>
      )}
    </>
  );
}

function NextPage<Data, Variables extends PageAsked, Row>(props: {
  list: List<Data, Variables, Row>;
  after: string;
}): ReactNode {
  const { list, after } = props;
  const live = usePage(list, NEXT, after);
  if (live.data !== null && live.error === null) return <Rows list={list} data={live.data} />;
  return <li>{live.error ? <Failed error={live.error} retry={live.retry} /> : <Loading lines={3} />}</li>;
}
