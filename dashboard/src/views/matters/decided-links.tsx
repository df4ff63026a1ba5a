import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { whoDid } from "../../format/who-did.ts";
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

function DecidedTable({ under, state }: { under: string; state: State | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { moment } = useLoopTexts();
  const writing = useWriting();
  const live = useLive(DecidedQuery, { under, state, first: AT_ONCE });
  const [undone, setUndone] = useState<readonly Decided[]>([]);
  const [wanted, setWanted] = useState<Decided | null>(null);
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={4} />;
  const { nodes, totalCount } = live.data.decidedComplaintLinks;
  const left = nodes.filter((one) => !undone.some((other) => pairOf(other) === pairOf(one)));
  const shown = formatCount(totalCount - (nodes.length - left.length), language);
  const undo = async (one: Decided): Promise<void> => {
    const { complaint, link } = one;
    if (!complaint || !link.other) return;
    setWanted(one);
    const sent = { complaint: complaint.id, other: link.other.id, decision: "UNDO" as const };
    if ((await writing.send(DecideMutation, sent)) !== null) setUndone((before) => [...before, one]);
  };
  const last = undone.at(-1);
  return (
    <>
      {left.length === 0 ? (
        <Empty>{t("matters.decided.none")}</Empty>
      ) : (
        <>
          <p className="muted">
            {totalCount > nodes.length
              ? t("matters.decided.first", { shown, listed: formatCount(left.length, language) })
              : t("matters.decided.count", { shown })}
          </p>
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
                {left.map((one) => {
                  const { complaint, link } = one;
                  const names = { complaint: numberOf(complaint), other: numberOf(link.other) };
                  return (
                    <tr key={pairOf(one)}>
                      <td>
                        <Named complaint={link.other} />
                        <Named complaint={complaint} />
                      </td>
                      <td>{link.state !== "PROPOSED" && t(`matters.decided.states.${link.state}`)}</td>
                      <td>{whoDid(t, link.decidedBy)}</td>
                      <td>{link.decidedAt && moment(link.decidedAt)}</td>
                      <td className="words">
                        {link.reason ?? <span className="muted">{t("matters.decided.noReason")}</span>}
                      </td>
                      <td>
                        {complaint && link.other && (
                          <button
                            type="button"
                            aria-label={t("matters.decided.undoOf", names)}
                            onClick={() => void undo(one)}
                          >
                            {t("matters.decided.undo")}
                          </button>
                        )}
                      </td>
                    </tr>
                  );
                })}
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
