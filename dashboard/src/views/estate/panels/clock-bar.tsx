import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { loopLists, loopName } from "../loop-names.ts";
import { useLoopTexts } from "../use-loop-texts.ts";

export const ClockBar_Clock = graphql(`
  fragment ClockBar_Clock on ComplaintClock {
    start
    end
    due
    minutesOfWorkday
    stretches {
      from
      to
      because
      detail
      minutes
    }
  }
`);

/** The time of one clock, from its start until now or its end, in stretches by why they count; what is to come until it is due behind. */
export function ClockBar(props: { clock: FragmentOf<typeof ClockBar_Clock>; at: string }): ReactNode {
  const { t } = useTranslation();
  const { language, lasting, moment } = useLoopTexts();
  const { start, end, due, stretches, minutesOfWorkday } = readFragment(ClockBar_Clock, props.clock);
  if (start === null || stretches.length === 0) return null;
  const from = Date.parse(start);
  const until = Date.parse(end ?? props.at);
  const last = Math.max(until, due === null ? until : Date.parse(due));
  const share = (instant: number): string => `${((100 * (instant - from)) / (last - from)).toFixed(3)}%`;
  const width = (a: number, b: number): string => `${((100 * (b - a)) / (last - from)).toFixed(3)}%`;
  const reasons = [...new Set(stretches.map(({ because }) => because))];
  const spanOf = (a: string, b: string): string => `${moment(a)} – ${moment(b, a)}`;
  return (
    <>
      <div
        className="clock-bar"
        role="img"
        aria-label={t("complaintPage.bar", { from: moment(start), to: moment(new Date(last).toISOString()) })}
      >
        {stretches.map((stretch) => (
          <span
            key={stretch.from}
            style={{
              width: width(Date.parse(stretch.from), Date.parse(stretch.to)),
              background: loopLists.stretch_reasons[stretch.because].colour,
            }}
            title={[
              `${loopName("stretch_reasons", stretch.because, language)} ${spanOf(stretch.from, stretch.to)}`,
              stretch.detail,
              stretch.minutes > 0 && lasting(stretch.minutes, minutesOfWorkday),
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
        {last > until && <span className="to-come" style={{ width: width(until, last) }} />}
        {due !== null && <i style={{ left: share(Date.parse(due)) }} />}
      </div>
      <p className="clock-scale">
        <span>{moment(start)}</span>
        <span>{moment(new Date(last).toISOString(), start)}</span>
      </p>
      <ul className="clock-legend">
        {reasons.map((reason) => (
          <li key={reason}>
            <b style={{ background: loopLists.stretch_reasons[reason].colour }} />
            {loopName("stretch_reasons", reason, language)}
          </li>
        ))}
        {last > until && (
          <li>
            <b className="to-come" />
            {t("complaintPage.toCome")}
          </li>
        )}
        {due !== null && (
          <li>
            <i />
            {t("complaintPage.due")}
          </li>
        )}
      </ul>
    </>
  );
}
