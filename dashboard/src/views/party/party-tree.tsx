import { Link } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { Empty } from "../../ui/states.tsx";
import { type TreeNode, TreeQuery } from "./party-queries.ts";

export interface Tree {
  readonly region: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Ids of the organisations that are open; undefined: the first one at the top. */
  readonly open: readonly string[] | undefined;
  onOpen(ids: readonly string[]): void;
}

/** Ids of the organisations that are open. */
const Opened = createContext<readonly string[]>([]);

/** The organisations of a region from the top down; one opens those under it. */
export function PartyTree({ tree }: { tree: Tree }): ReactNode {
  return (
    <div className="party-tree">
      <Under tree={tree} parent={null} />
    </div>
  );
}

/** The organisations under one, or those under none. */
function Under({ tree, parent }: { tree: Tree; parent: string | null }): ReactNode {
  const { t } = useTranslation();
  const meant = useRegionsMeant();
  return (
    <PagedList
      list={{
        query: TreeQuery,
        variables: { region: tree.region, parent, asOf: tree.day, ...meant },
        pageOf: ({ partyTree }) => partyTree,
        row: (node) => <Node key={node.organisation.id} tree={tree} node={node} />,
      }}
    >
      {(rows, { partyTree }, current) => {
        const first = partyTree.nodes[0];
        if (first === undefined) return <Empty>{t("partyLadders.nothing")}</Empty>;
        const list = <ul aria-busy={!current}>{rows}</ul>;
        return parent === null ? <Opened value={tree.open ?? [first.organisation.id]}>{list}</Opened> : list;
      }}
    </PagedList>
  );
}

function Node({ tree, node }: { tree: Tree; node: TreeNode }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { organisation, step, below, gaps } = node;
  const { id, name, form, members } = organisation;
  const open = useContext(Opened);
  const isOpen = open.includes(id);
  const word = step === null ? t(`code.party_organisation_types.${organisation.type}`) : inWords(language, step);
  return (
    <li data-organisation={id} data-step={step?.id ?? ""}>
      <div className="row">
        {below.length > 0 ? (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => tree.onOpen(isOpen ? open.filter((one) => one !== id) : [...open, id])}
          >
            <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {name}
          </button>
        ) : (
          <span className="leaf">{name}</span>
        )}
        <span className="step">{word}</span>
        {form === "JOINT" && <span className="form">{t("code.party_organisation_forms.JOINT")}</span>}
        {gaps !== null && gaps > 0 && (
          <span className="gaps" data-gaps={gaps}>
            {t("partyLadders.gaps", { said: formatCount(gaps, language) })}
          </span>
        )}
        {members !== null && <small>{t("partyLadders.members", { said: formatCount(members, language) })}</small>}
        <Subject organisation={organisation} />
        {below.length > 0 && (
          <small className="below">
            {below.map(({ step: lower, organisations }) => (
              <span key={lower.id}>
                {inWords(language, lower)} <b>{formatCount(organisations, language)}</b>
              </span>
            ))}
          </small>
        )}
      </div>
      {isOpen && below.length > 0 && <Under tree={tree} parent={id} />}
    </li>
  );
}

/** The estate or firm that it is of. */
function Subject({ organisation: { estate, firm } }: { organisation: TreeNode["organisation"] }): ReactNode {
  if (estate)
    return (
      <Link to="/estate/$id" params={{ id: estate.id }}>
        {estate.name}
      </Link>
    );
  if (firm)
    return (
      <Link to="/firm/$id" params={{ id: firm.id }}>
        {firm.name}
      </Link>
    );
  return null;
}

export const inWords = (language: string, { zh, en }: { zh: string; en: string }): string =>
  language === "zh" ? zh : en;
