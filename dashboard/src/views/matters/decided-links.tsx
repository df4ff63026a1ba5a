import "../../i18n/views/period-page.ts";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { whoDid } from "../../format/who-did.ts";
import type { ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import type { PeriodView } from "../../shell/period-page.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { TokenForm } from "../../ui/token-form.tsx";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import { type Decided, DecidedQuery, DecideMutation, type ToldComplaint } from "./proposals-query.ts";

const STATES = ["CONFIRMED", "REFUSED"] as const;
type State = (typeof STATES)[number];
const AT_ONCE = 100;

/** What was said of two complaints and stands, by whom and why; asked for once it is opened. */
export function DecidedLinks({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<State | null>(null);
  return (
    <section className="decided" aria-label={t("matters.decided.title")}>
      <h2>{t("matters.decided.title")}</h2>
      <div className="filters">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "matters.decided.hide" : "matters.decided.show")}
        </button>
        {isOpen && (
          <label>
            {t("matters.decided.state")}
            <select
              value={state ?? ""}
              onChange={({ target }) => setState(STATES.find((one) => one === target.value) ?? null)}
            >
              <option value="">{t("matters.decided.everyState")}</option>
              {STATES.map((one) => (
                <option key={one} value={one}>
                  {t(`matters.decided.states.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isOpen && <DecidedTable key={`${view.address.region} ${state}`} under={view.address.region} state={state} />}
    </section>
  );
}

/** A page of those that are looked for; `after`: the cursor of the row before it. */
const usePage = (under: string, state: State | null, after: string | null) =>
  useLive(DecidedQuery, { under, state, first: AT_ONCE, after });

/** Which are looked for, those taken back meanwhile, and how one is. */
interface Listed {
  readonly under: string;
  readonly state: State | null;
  readonly undone: readonly Decided[];
  undo(one: Decided): void;
}

function DecidedTable({ under, state }: Pick<Listed, "under" | "state">): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const writing = useWriting();
  const live = usePage(under, state, null);
  const [undone, setUndone] = useState<readonly Decided[]>([]);
  const [wanted, setWanted] = useState<Decided | null>(null);
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={4} />;
  const { nodes, totalCount } = live.data.decidedComplaintLinks;
  const shown = totalCount - (nodes.length - without(undone, nodes).length);
  const undo = async (one: Decided): Promise<void> => {
    const { complaint, link } = one;
    if (!complaint || !link.other) return;
    setWanted(one);
    const sent = { complaint: complaint.id, other: link.other.id, decision: "UNDO" as const };
    if ((await writing.send(DecideMutation, sent)) !== null) setUndone((before) => [...before, one]);
  };
  const listed: Listed = { under, state, undone, undo: (one) => void undo(one) };
  const last = undone.at(-1);
  return (
    <>
      {shown === 0 ? (
        <Empty>{t("matters.decided.none")}</Empty>
      ) : (
        <>
          <p className="muted">{t("matters.decided.count", { shown: formatCount(shown, language) })}</p>
          <div className="decided-table">
            <table>
              <thead>
                <tr>
                  {(["pair", "result", "who", "when", "why"] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`matters.decided.${head}`)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                <Rows listed={listed} page={live.data.decidedComplaintLinks} />
              </tbody>
            </table>
          </div>
        </>
      )}
      {writing.token && (
        <TokenForm
          wrong={writing.token === "wrong"}
          onToken={(token) => {
            writing.withToken(token);
            if (token !== null && wanted !== null) void undo(wanted);
          }}
        />
      )}
      <p role="status">
        {last && t("matters.decided.undone", { complaint: numberOf(last.complaint), other: numberOf(last.link.other) })}
      </p>
      {writing.error && <p role="alert">{t("matters.failed", { reason: reasonOf(writing.error) })}</p>}
    </>
  );
}

/** A page's rows, and behind them the next page or the way to it. */
function Rows({ listed, page }: { listed: Listed; page: Page }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      {without(listed.undone, page.nodes).map((one) => (
        <Row key={pairOf(one)} decided={one} undo={listed.undo} />
      ))}
      {!hasNextPage || endCursor === null ? null : isOpen ? (
        <NextPage listed={listed} after={endCursor} />
      ) : (
        <tr>
          <td colSpan={6}>
            <button type="button" onClick={() => setOpen(true)}>
              {t("periodPage.more")}
            </button>
          </td>
        </tr>
      )}
    </>
  );
}

function NextPage({ listed, after }: { listed: Listed; after: string }): ReactNode {
  const live = usePage(listed.under, listed.state, after);
  if (live.data !== null && live.error === null) return <Rows listed={listed} page={live.data.decidedComplaintLinks} />;
  return (
    <tr>
      <td colSpan={6}>{live.error ? <Failed error={live.error} retry={live.retry} /> : <Loading lines={3} />}</td>
    </tr>
  );
}

function Row({ decided, undo }: { decided: Decided } & Pick<Listed, "undo">): ReactNode {
  const { t } = useTranslation();
  const { moment } = useLoopTexts();
  const { complaint, link } = decided;
  const names = { complaint: numberOf(complaint), other: numberOf(link.other) };
  return (
    <tr>
      <td>
        <Named complaint={link.other} />
        <Named complaint={complaint} />
      </td>
      <td>{link.state !== "PROPOSED" && t(`matters.decided.states.${link.state}`)}</td>
      <td>{whoDid(t, link.decidedBy)}</td>
      <td>{link.decidedAt && moment(link.decidedAt)}</td>
      <td className="words">{link.reason ?? <span className="muted">{t("matters.decided.noReason")}</span>}</td>
      <td>
        {complaint && link.other && (
          <button type="button" aria-label={t("matters.decided.undoOf", names)} onClick={() => undo(decided)}>
            {t("matters.decided.undo")}
          </button>
        )}
      </td>
    </tr>
  );
}

type Page = ResultOf<typeof DecidedQuery>["decidedComplaintLinks"];
const without = (undone: readonly Decided[], nodes: readonly Decided[]): Decided[] =>
  nodes.filter((one) => !undone.some((other) => pairOf(other) === pairOf(one)));
const numberOf = (complaint: ToldComplaint | null): string => complaint?.externalId ?? "—";
const pairOf = ({ complaint, link }: Decided): string => `${complaint?.id} ${link.other?.id}`;

function Named({ complaint }: { complaint: ToldComplaint | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { moment } = useLoopTexts();
  if (complaint === null) return <p className="muted">{t("matters.decided.gone")}</p>;
  const { id, externalId, category, estate, region, reportedAt } = complaint;
  return (
    <p>
      <Link to="/complaint/$id" params={{ id }} search={{}}>
        {nameIn(language, category)} {externalId}
      </Link>
      <small>
        {estate?.name ?? nameIn(language, region)} · {moment(reportedAt)}
      </small>
    </p>
  );
}
