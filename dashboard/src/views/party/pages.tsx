import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/**
 * A list page behind page: `page` draws the one behind a cursor and what follows it, which it is given. The first is drawn at once, the next
 * when it is asked for.
 */
export function MorePages(props: { cursor: string | null; page: (after: string) => ReactNode }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { cursor, page } = props;
  if (cursor === null) return null;
  if (isOpen) return page(cursor);
  return (
    <li className="more">
      <button type="button" onClick={() => setOpen(true)}>
        {t("partyLadders.more")}
      </button>
    </li>
  );
}

/** Where the next page begins; null behind the last. */
export const nextOf = (info: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  info.hasNextPage ? info.endCursor : null;
