import "../../i18n/views/times.ts";
import "./times.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { momentNow } from "../../calendar/moment-now.ts";
import { formatMonth } from "../../format/month.ts";
import { formatNumber } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { type BoxRow, CloseBoxes } from "./close-boxes.tsx";
import { MoveFlows } from "./move-flows.tsx";
import { OpenedComplaints, ofFirm } from "./opened-complaints.tsx";
import { PhaseBar } from "./phase-bar.tsx";
import { NO_FIRM, parseTimes, printTimes, type TimesAddress } from "./times-address.ts";
import { type Times, type TimesData, TimesQuery } from "./times-query.ts";

const KINDS = ["complaints", "estates"];
/** Times of open complaints are told to so many minutes. */
const EVERY_MINUTES = 60;

/** Where the time of a month's complaints goes: until they are closed, in which phases, from whom to whom. */
export function TimesPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/times");
  const { region, to } = view.address;
  return (
    <PeriodPage
      view={view}
      title={t("times.title")}
      intro={t("times.intro")}
      note={t("times.note")}
      kinds={KINDS}
      only="to"
      actions={
        <>
          <Link to="/streets" search={{ region, to }}>
            {t("times.streets")}
          </Link>
          <Link to="/queue" search={{ region }}>
            {t("times.queue")}
          </Link>
        </>
      }
    >
      <Shown view={view} />
    </PeriodPage>
  );
}

function Shown({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { region: under, to } = view.address;
  const address = parseTimes(view.search);
  const change = (patch: Partial<TimesAddress>): void => view.go({}, printTimes({ ...address, ...patch }));
  const filter = {
    under,
    from: to,
    to,
    at: momentNow(platform.today, EVERY_MINUTES),
    ...useRegionsMeant(),
    ...(address.category && { category: address.category }),
    ...ofFirm(address.firm),
  };
  const live = useLive(TimesQuery, { filter });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={12} />;
  const times = live.data.complaintTimes;
  return (
    <>
      <Chosen times={times} categories={live.data.complaintCategories} address={address} change={change} />
      {times.all === null ? (
        <Empty>{t(times.suppressed ? "times.suppressed" : "times.noData")}</Empty>
      ) : times.all.received === 0 ? (
        <Empty>{t("times.nothing")}</Empty>
      ) : (
        <Parts times={times} month={to} address={address} change={change} />
      )}
      {address.opened && (
        <OpenedComplaints
          key={JSON.stringify(address.opened)}
          opened={address.opened}
          filter={filter}
          onClose={() => change({ opened: null })}
        />
      )}
    </>
  );
}

interface Change {
  readonly times: Times;
  readonly address: TimesAddress;
  change(patch: Partial<TimesAddress>): void;
}

/** The category and the firm that the page is of, each with the way back to all. */
function Chosen(props: Change & { categories: TimesData["complaintCategories"] }): ReactNode {
  const { times, categories, change } = props;
  const { category, firm } = props.address;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const known = categories.find((one) => one.category === category);
  const name =
    firm === NO_FIRM
      ? t("times.noFirm")
      : (times.firms?.find((one) => one.firm?.id === firm)?.firm?.name ?? t("times.thisFirm"));
  if (category === null && firm === null) return null;
  return (
    <p className="choices">
      {category !== null && (
        <button type="button" onClick={() => change({ category: null })}>
          {t("times.allInstead", { chosen: known ? nameIn(language, known) : category })}
        </button>
      )}
      {firm !== null && (
        <button type="button" onClick={() => change({ firm: null })}>
          {t("times.allInstead", { chosen: name })}
        </button>
      )}
    </p>
  );
}

function Parts({ times, month, address, change }: Change & { month: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { all, categories, firms, firmCount, phases, moves, laterMoves } = times;
  const count = (value: number): string => formatNumber(value, 0, language);
  const note = `${formatMonth(month, language)} · ${t("times.of", { received: count(all!.received), closed: count(all!.closed) })}`;
  const closed = (category: string | null, firm: string | null) => () =>
    change({ opened: { kind: "closed", category, firm } });
  const narrow = (name: string, patch: Partial<TimesAddress>): ReactNode => (
    <button type="button" title={t("times.only", { name })} onClick={() => change(patch)}>
      {name}
    </button>
  );
  const whole = { key: "all", name: t("times.all"), ...all!, onOpen: closed(null, null) };
  const boxes = (label: string, rows: BoxRow[] | undefined): ReactNode =>
    rows === undefined ? <Empty>{t("times.suppressed")}</Empty> : <CloseBoxes label={label} rows={[whole, ...rows]} />;
  return (
    <>
      <p className="muted">{t("times.boxes")}</p>
      <div className="parts">
        <div className="column">
          <PagePart name="categories" title={t("times.byCategory")} note={note}>
            {boxes(
              t("times.category"),
              categories?.map(({ category, ...close }) => ({
                ...close,
                key: category.category,
                name: narrow(nameIn(language, category), { category: category.category }),
                onOpen: closed(category.category, null),
              })),
            )}
          </PagePart>
          {phases!.length > 0 && (
            <PagePart
              name="phases"
              title={t("times.phases")}
              note={`${formatMonth(month, language)} · ${t("times.phasesOf")}`}
            >
              <PhaseBar phases={phases!} onOpen={(phase) => change({ opened: { kind: "phase", phase } })} />
            </PagePart>
          )}
        </div>
        <PagePart
          name="firms"
          title={t("times.byFirm")}
          note={(firmCount ?? 0) > 20 ? `${note} · ${t("times.mostFirms", { count: count(firmCount ?? 0) })}` : note}
        >
          {boxes(
            t("times.firm"),
            firms?.map(({ firm, ...close }) => ({
              ...close,
              key: firm?.id ?? NO_FIRM,
              name: narrow(firm?.name ?? t("times.noFirm"), { firm: firm?.id ?? NO_FIRM }),
              onOpen: closed(null, firm?.id ?? NO_FIRM),
            })),
          )}
        </PagePart>
      </div>
      {moves!.length > 0 && (
        <PagePart
          name="moves"
          title={t("times.moves")}
          note={`${formatMonth(month, language)} · ${t("times.movesOf")}`}
        >
          <MoveFlows
            moves={moves!}
            later={laterMoves!}
            onOpen={(move) => change({ opened: { kind: "move", ...move } })}
          />
        </PagePart>
      )}
      {address.firm === null && address.category === null && <p className="muted">{t("times.narrow")}</p>}
    </>
  );
}
