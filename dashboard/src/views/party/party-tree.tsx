import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Empty, Failed, Loading, reasonOf } from "../../ui/states.tsx";
import { MorePages, nextOf } from "./pages.tsx";
import { type TreeNode, TreeQuery } from "./party-queries.ts";

export interface Tree {
  readonly region: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Ids of the organisations that are open. */
  readonly open: readonly string[];
  /** Opens an organisation, or closes it. */
  onToggle(id: string): void;
}

/** Organisations fetched at once. */
const PAGE = 40;

/** The organisations of a region from the top down; one opens those under it. */
export function PartyTree({ tree }: { tree: Tree }): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="party-tree" aria-label={t("partyLadders.tree")}>
      <Under tree={tree} parent={null} after={null} />
    </ul>
  );
}

/** A page of the organisations under one, or of those under none. */
function Under(props: { tree: Tree; parent: string | null; after: string | null }): ReactNode {
  const { tree, parent, after } = props;
  const { t } = useTranslation();
  const live = useLive(TreeQuery, { region: tree.region, parent, asOf: tree.day, first: PAGE, after });
  if (live.error)
    return (
      <li>
        <Failed reason={reasonOf(live.error)} retry={live.retry} />
      </li>
    );
  if (live.data === null)
    return (
      <li>
        <Loading lines={3} />
      </li>
    );
  const { nodes, pageInfo } = live.data.partyTree;
  return (
    <>
      {nodes.length === 0 && after === null && (
        <li>
          <Empty>{t("partyLadders.nothing")}</Empty>
        </li>
      )}
      {nodes.map((node) => (
        <Node key={node.organisation.id} tree={tree} node={node} />
      ))}
      <MorePages cursor={nextOf(pageInfo)} page={(next) => <Under tree={tree} parent={parent} after={next} />} />
    </>
  );
}

function Node({ tree, node }: { tree: Tree; node: TreeNode }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { organisation, step, below, gaps } = node;
  const { id, name, form, members } = organisation;
  const isOpen = tree.open.includes(id);
  const word = step === null ? t(`code.party_organisation_types.${organisation.type}`) : inWords(language, step);
  return (
    <li data-organisation={id} data-step={step?.id ?? ""}>
      <div className="row">
        {below.length > 0 ? (
          <button type="button" aria-expanded={isOpen} onClick={() => tree.onToggle(id)}>
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
      {isOpen && below.length > 0 && (
        <ul>
          <Under tree={tree} parent={id} after={null} />
        </ul>
      )}
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
