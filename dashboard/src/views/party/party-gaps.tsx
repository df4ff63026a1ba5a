import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { Empty } from "../../ui/states.tsx";
import { type Gap, type GapCount, GapsQuery, gapNames, type LadderGap } from "./party-queries.ts";
import { inWords } from "./party-tree.tsx";

interface Asked {
  readonly region: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Undefined: of every kind. */
  readonly gap: LadderGap | undefined;
}

/** The gaps of a region: how many of each kind, and where. */
export function PartyGaps(props: {
  asked: Asked;
  counts: readonly GapCount[];
  onGap(gap: LadderGap | undefined): void;
}): ReactNode {
  const { counts, onGap } = props;
  const { region, day, gap } = props.asked;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const meant = useRegionsMeant();
  const shown = counts.filter(({ kind }) => gap === undefined || kind === gap);
  const all = counts.reduce((sum, count) => sum + count.gaps, 0);
  const gaps = shown.reduce((sum, count) => sum + count.gaps, 0);
  const judged = shown.reduce((sum, count) => sum + count.judged, 0);
  const kinds: (LadderGap | undefined)[] = [undefined, ...counts.map(({ kind }) => kind)];
  return (
    <>
      <fieldset className="choices" aria-label={t("partyLadders.kinds")}>
        {kinds.map((kind) => {
          const count = counts.find((one) => one.kind === kind);
          return (
            <button
              key={kind ?? ""}
              type="button"
              aria-pressed={gap === kind}
              data-gap={kind ?? ""}
              onClick={() => onGap(kind)}
            >
              {kind === undefined ? t("partyLadders.allKinds") : inWords(language, gapNames[kind])}{" "}
              <b>{count?.judged === 0 ? t("partyLadders.notJudged") : formatCount(count?.gaps ?? all, language)}</b>
            </button>
          );
        })}
      </fieldset>
      {judged === 0 ? (
        <Empty>{t("partyLadders.nothingJudged")}</Empty>
      ) : gaps === 0 ? (
        <Empty>{t("partyLadders.noGaps", { judged: formatCount(judged, language) })}</Empty>
      ) : (
        <PagedList
          list={{
            query: GapsQuery,
            variables: { region, asOf: day, kinds: gap === undefined ? null : [gap], ...meant },
            pageOf: ({ partyLadderGaps }) => partyLadderGaps,
            row: (node) => <GapRow key={`${node.kind} ${node.region.code} ${node.estate?.id ?? ""}`} gap={node} />,
          }}
        >
          {(rows, _, current) => (
            <ol className="ladder-gaps" aria-label={t("partyLadders.gapList")} aria-busy={!current}>
              {rows}
            </ol>
          )}
        </PagedList>
      )}
    </>
  );
}

/** Levels of the regions above that say where a gap is. */
const SAID = ["CITY", "COUNTY", "STREET"];

function GapRow({ gap }: { gap: Gap }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { kind, region, estate, missing, below } = gap;
  const above = region.ancestors.filter(({ level }) => SAID.includes(level)).map((one) => nameIn(language, one));
  const path = estate === null ? above : [...above, nameIn(language, region)];
  return (
    <li data-kind={kind}>
      {estate === null ? (
        <Link to="/" search={{ region: region.code }}>
          {nameIn(language, region)}
        </Link>
      ) : (
        <Link to="/estate/$id" params={{ id: estate.id }}>
          {estate.name}
        </Link>
      )}
      <small>{path.join(language === "zh" ? " · " : ", ")}</small>
      <span className="missing">
        {t("partyLadders.missing", { steps: missing.map((step) => inWords(language, step)).join(t("listComma")) })}
      </span>
      <span className="found">{t(`partyLadders.below.${kind}`, { said: formatCount(below, language) })}</span>
    </li>
  );
}
