import "./complaint-clocks.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { loopName } from "../loop-names.ts";
import { useLoopTexts } from "../use-loop-texts.ts";
import { ClockBar, ClockBar_Clock } from "./clock-bar.tsx";
import { Panel } from "./panel.tsx";

export const ComplaintClocks_Complaint = graphql(
  `
    fragment ComplaintClocks_Complaint on Complaint {
      clocks {
        policyNameZh
        policyNameEn
        at
        steps {
          step
          nameZh
          nameEn
          applies
          clock {
            state
            due
            end
            endedBy
            limit
            spent
            paused
            left
            breached
            card
            escalatesAt
            escalatesTo
            returnBy
            limitStated
            minutesOfWorkday
            isStated
            provisionalYears
            remarks {
              type
              at
              reason
              consent
            }
            ...ClockBar_Clock
          }
          earlier {
            breached
          }
        }
      }
    }
  `,
  [ClockBar_Clock],
);
type Clocks = NonNullable<ResultOf<typeof ComplaintClocks_Complaint>["clocks"]>;
type Step = Clocks["steps"][number];

/** Each step's clock: when it is due, what is spent, paused and left, and the stretches of its time. */
export function ComplaintClocks(props: { complaint: FragmentOf<typeof ComplaintClocks_Complaint> }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useLoopTexts();
  const { clocks } = readFragment(ComplaintClocks_Complaint, props.complaint);
  const policy = clocks && nameIn(language, { nameZh: clocks.policyNameZh, nameEn: clocks.policyNameEn });
  return (
    <Panel
      area="clocks"
      share={20}
      title={t("complaintPage.clocks")}
      note={clocks && t("complaintPage.clocksNote", { moment: moment(clocks.at), policy })}
    >
      {clocks === null ? (
        <Empty>{t("complaintPage.noClocks")}</Empty>
      ) : (
        <ol className="clock-steps">
          {clocks.steps
            .filter(({ applies }) => applies !== false)
            .map((step) => (
              <StepClock key={step.step} step={step} at={clocks.at} />
            ))}
        </ol>
      )}
    </Panel>
  );
}

function StepClock({ step, at }: { step: Step; at: string }): ReactNode {
  const { t } = useTranslation();
  const { language, lasting, limit, moment } = useLoopTexts();
  const { clock, earlier } = step;
  const length = (minutes: number): string => lasting(minutes, clock.minutesOfWorkday);
  const hasStarted = clock.limit !== null && clock.left !== null;
  const facts: [string, string][] = hasStarted
    ? [
        [
          t(clock.state === "PAUSED" ? "complaintPage.dueIfResumed" : "complaintPage.due"),
          clock.due === null ? "–" : moment(clock.due),
        ],
        [t("complaintPage.spent"), length(clock.spent)],
        [t("complaintPage.pausedFor"), length(clock.paused)],
        clock.left! < 0
          ? [t("complaintPage.over"), length(-clock.left!)]
          : [t("complaintPage.left"), clock.left === 0 ? t("complaintPage.nothingLeft") : length(clock.left!)],
      ]
    : [];
  const further = [
    clock.end !== null &&
      clock.endedBy !== null &&
      t("complaintPage.ended", {
        moment: moment(clock.end),
        event: loopName("complaint_event_types", clock.endedBy, language),
      }),
    clock.end === null &&
      clock.escalatesAt !== null &&
      clock.escalatesTo !== null &&
      t(clock.escalatesAt <= at ? "complaintPage.escalated" : "complaintPage.escalates", {
        moment: moment(clock.escalatesAt),
        level: loopName("handling_levels", clock.escalatesTo, language),
      }),
    clock.end === null && clock.returnBy !== null && t("complaintPage.returnBy", { moment: moment(clock.returnBy) }),
    earlier.length > 0 &&
      t("complaintPage.earlier", {
        count: earlier.length,
        breached: earlier.filter(({ breached }) => breached).length,
      }),
    clock.provisionalYears.length > 0 &&
      t("complaintPage.provisional", { years: clock.provisionalYears.join(language === "zh" ? "、" : ", ") }),
    !clock.isStated && t("complaintPage.reading"),
    ...clock.remarks.map(({ type, at: when, reason, consent }) => {
      const why = loopName("clock_note_reasons", reason, language);
      const asked = consent && t("complaintPage.consent", { level: loopName("handling_levels", consent, language) });
      const event = loopName("complaint_event_types", type, language);
      return t("complaintPage.remark", { moment: moment(when), event, why }) + (asked ?? "");
    }),
  ].filter((text) => text !== false);
  return (
    <li>
      <h3>
        {nameIn(language, step)}
        <span className="clock-limit">
          {t("complaintPage.limit")} {limit(clock.limitStated)}
        </span>
        <span className="clock-state">{loopName("clock_states", clock.state, language)}</span>
        {hasStarted && <Verdict clock={clock} />}
      </h3>
      {hasStarted && (
        <>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <ClockBar clock={clock} at={at} />
        </>
      )}
      {further.length > 0 && <p className="clock-further">{further.join(language === "zh" ? "；" : "; ")}</p>}
    </li>
  );
}

/** In time or not, in words; the card that it has drawn beside it. */
function Verdict({ clock }: { clock: Step["clock"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useLoopTexts();
  const inTime = clock.end === null ? "complaintPage.inTime" : "complaintPage.endedInTime";
  return (
    <>
      <span className="clock-verdict" data-breached={clock.breached === true}>
        {t(clock.breached === null ? "complaintPage.notSaid" : clock.breached ? "complaintPage.breached" : inTime)}
      </span>
      {clock.card !== null && (
        <span className="clock-card" data-card={clock.card}>
          {loopName("clock_cards", clock.card, language)}
        </span>
      )}
    </>
  );
}
