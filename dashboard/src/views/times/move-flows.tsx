import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Sankey } from "../../charts/sankey.tsx";
import { formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { useTheme } from "../../theme/theme.ts";
import { HOLDERS, type Holder, holderColour, holderName } from "./loop-colours.ts";
import type { Times } from "./times-query.ts";

type Move = NonNullable<Times["moves"]>[number];

/** From whom to whom complaints go, move by move from left to right; below, each move opens its complaints. */
export function MoveFlows(props: {
  moves: readonly Move[];
  later: number;
  onOpen(move: { step: number; from: Holder; to: Holder }): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  const { moves, later } = props;
  const { nodes, links } = useMemo(() => {
    const places = moves.flatMap(({ step, from, to }) => [
      { step, holder: from },
      { step: step + 1, holder: to },
    ]);
    const unique = new Map(places.map((place) => [`${place.step} ${place.holder}`, place]));
    return {
      nodes: [...unique]
        .sort(([, a], [, b]) => a.step - b.step || HOLDERS.indexOf(a.holder) - HOLDERS.indexOf(b.holder))
        .map(([id, { holder }]) => ({ id, label: holderName(holder, language), colour: holderColour(holder, theme) })),
      links: moves.map(({ step, from, to, complaints }) => ({
        source: `${step} ${from}`,
        target: `${step + 1} ${to}`,
        value: complaints,
      })),
    };
  }, [moves, language, theme]);
  const steps = [...new Set(moves.map(({ step }) => step))];
  return (
    <>
      <div className="table-scroll">
        <div className="chart-room">
          <Sankey nodes={nodes} links={links} label={t("times.moves")} unit={t("times.perComplaint")} />
        </div>
      </div>
      <ol className="moves">
        {steps.map((step) => (
          <li key={step}>
            <span className="muted">{t("times.step", { step })}</span>
            {moves
              .filter((move) => move.step === step)
              .sort((a, b) => b.complaints - a.complaints)
              .map(({ from, to, complaints }) => (
                <button key={`${from} ${to}`} type="button" onClick={() => props.onOpen({ step, from, to })}>
                  {holderName(from, language)} → {holderName(to, language)}{" "}
                  <strong>{formatNumber(complaints, 0, language)}</strong>
                </button>
              ))}
          </li>
        ))}
      </ol>
      {later > 0 && <p className="muted">{t("times.later", { count: formatNumber(later, 0, language) })}</p>}
    </>
  );
}
