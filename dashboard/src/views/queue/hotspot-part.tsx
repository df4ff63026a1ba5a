import "../../i18n/views/hotspots.ts";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { hotspot_events, hotspot_kinds } from "../../../../schema/code-lists.json";
import { formatDayOfYear, formatMonth, formatMonths } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { PagePart } from "../../shell/period-page.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { factorSaid } from "./factor-said.ts";
import { type Hotspot, type HotspotForecast, HotspotQuery } from "./hotspot-query.ts";

type Kind = keyof typeof hotspot_kinds;
const KINDS = Object.keys(hotspot_kinds) as Kind[];

/** Where complaints are likely to be many next month (未诉先办), asked for once it is opened: it goes by two years of complaints. */
export function HotspotPart({ under }: { under: string }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <PagePart name="hotspots" title={t("hotspots.title")} note={t("hotspots.note")}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t("hotspots.open")}</summary>
        {isOpen && <Asked under={under} />}
      </details>
    </PagePart>
  );
}

function Asked({ under }: { under: string }): ReactNode {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>("ESTATE");
  const [{ data, error, stale, fetching }, ask] = useQuery({ query: HotspotQuery, variables: { under, of: kind } });
  const told = fetching || stale ? undefined : data?.hotspotForecast;
  return (
    <>
      <fieldset className="choices" aria-label={t("hotspots.kinds")}>
        {KINDS.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t(`hotspots.kind.${one}`)}
          </button>
        ))}
      </fieldset>
      {error ? (
        <Failed error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      ) : told === undefined ? (
        <Loading lines={3} />
      ) : (
        <Told forecast={told} kind={kind} />
      )}
    </>
  );
}

/** The list, what each number is made of, and how far such lists have proved good. */
function Told({ forecast, kind }: { forecast: HotspotForecast; kind: Kind }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { hotspots, month, until, unknown } = forecast;
  const caption = t("hotspots.foreseen", {
    month: formatMonth(month, language),
    day: formatDayOfYear(until, language),
  });
  return (
    <>
      {hotspots.length > 0 && (
        <div className="table-scroll">
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`hotspots.place.${kind}`)}</th>
                <th scope="col">{t("hotspots.expected")}</th>
                <th scope="col">{t("hotspots.interval")}</th>
                <th scope="col">{t("hotspots.yearBefore")}</th>
                <th scope="col" className="hotspot-why">
                  {t("hotspots.why")}
                </th>
              </tr>
            </thead>
            <tbody>
              {hotspots.map((hotspot) => (
                <Row key={hotspot.estate?.id ?? hotspot.region.code} hotspot={hotspot} kind={kind} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hotspots.length > 0 && (
        <p className="facts">
          {t(`hotspots.about.${kind}`)}
          {unknown > 0 && ` ${t("hotspots.unknown", { unknown: formatNumber(unknown, 0, language) })}`}
        </p>
      )}
      <p className="facts">
        <SkillTold skill={forecast.skill} />
      </p>
    </>
  );
}

function Row({ hotspot, kind }: { hotspot: Hotspot; kind: Kind }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { region, estate, expected, low, high, yearBefore } = hotspot;
  const events = hotspot.eventKinds
    .map((event) => hotspot_events[event][language])
    .join(language === "zh" ? "、" : ", ");
  const said = (of: string, factor: number, than: string): string => of + factorSaid(factor, than, language, t);
  const parts = [
    t(`hotspots.peers.${kind}`, { value: formatNumber(hotspot.peers, 1, language) }),
    said(t("hotspots.part.own.of"), hotspot.own, t(`hotspots.part.own.${kind}`)),
    said(t("hotspots.part.season.of"), hotspot.season, t("hotspots.part.season.than")),
    said(t(`hotspots.part.neighbours.${kind}`), hotspot.neighbours, t("hotspots.part.neighbours.than")),
    said(t("hotspots.part.recent.of"), hotspot.recent, t("hotspots.part.recent.than")),
    ...(events === ""
      ? []
      : [said(t("hotspots.part.events.of", { events }), hotspot.events, t("hotspots.part.events.than"))]),
  ];
  return (
    <tr>
      <th scope="row">
        {estate ? (
          <>
            <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
              {estate.name}
            </Link>{" "}
            <small>{nameIn(language, region)}</small>
          </>
        ) : (
          <Link to="/streets" search={{ region: region.code }}>
            {nameIn(language, region)}
          </Link>
        )}
      </th>
      <td>{formatNumber(expected, 1, language)}</td>
      <td>{`${formatNumber(low, 0, language)}–${formatNumber(high, 0, language)}`}</td>
      <td>{yearBefore === null ? "—" : formatNumber(yearBefore, 0, language)}</td>
      <td className="hotspot-why">{parts.join(language === "zh" ? "，" : "; ")}</td>
    </tr>
  );
}

function SkillTold({ skill }: { skill: HotspotForecast["skill"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const of = (value: number | null, decimals: number): string =>
    value === null ? "—" : formatNumber(value, decimals, language);
  const [first, last] = [skill.months[0], skill.months.at(-1)];
  return t(`hotspots.skill.${skill.verdict}`, {
    months: first && last ? formatMonths({ from: first, to: last }, language) : "—",
    judged: formatNumber(skill.judged, 0, language),
    forecast: of(skill.forecastError, 2),
    yearBefore: of(skill.yearBeforeError, 2),
    lastMonth: of(skill.lastMonthError, 2),
    peers: of(skill.peersError, 2),
    hot: skill.hot,
    hits: of(skill.hits, 0),
    yearBeforeHits: of(skill.yearBeforeHits, 0),
  });
}
