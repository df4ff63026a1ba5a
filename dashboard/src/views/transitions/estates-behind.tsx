import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { PagePart } from "../../shell/period-page.tsx";
import { type OrUnknown, useModeName } from "./modes.ts";
import { type EstateBehind, TransitionEstatesQuery } from "./transitions-query.ts";

/** The estates of one cell: those that went from one mode to the other. */
export function EstatesBehind(props: {
  filter: {
    under: string;
    from: string;
    to: string;
    old: true | null;
    before: [OrUnknown];
    after: [OrUnknown];
    unchanged: boolean;
  };
  onClose(): void;
}): ReactNode {
  const { t } = useTranslation();
  const name = useModeName();
  const { filter } = props;
  const meant = useRegionsMeant();
  return (
    <PagePart
      name="behind"
      title={t("transitions.behind", { from: name(filter.before[0]), to: name(filter.after[0]) })}
      note={
        <button type="button" onClick={props.onClose}>
          {t("transitions.close")}
        </button>
      }
    >
      <PagedList
        list={{
          query: TransitionEstatesQuery,
          variables: { filter: { ...filter, ...meant } },
          pageOf: ({ managementChangeEstates }) => managementChangeEstates,
          row: (estate) => <EstateRow key={estate.id} estate={estate} />,
        }}
      >
        {(rows, { managementChangeEstates }, current) => (
          <ul className="paged-list" data-count={managementChangeEstates.totalCount} aria-busy={!current}>
            {rows}
          </ul>
        )}
      </PagedList>
    </PagePart>
  );
}

function EstateRow({ estate: { id, name, builtYear, region } }: { estate: EstateBehind }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <li>
      <Link to="/estate/$id" params={{ id }} search={{}}>
        {name}
      </Link>
      <small>
        {nameIn(language, region)}
        {builtYear !== null && ` · ${t("transitions.built", { year: builtYear })}`}
      </small>
    </li>
  );
}
