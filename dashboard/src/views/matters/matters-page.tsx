import "../../i18n/views/complaint-page.ts";
import "../../i18n/views/estate-page.ts";
import "../../i18n/views/matters.ts";
import "./matters.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { CategoryOptions } from "../../shell/category-options.tsx";
import { PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { DecidedLinks } from "./decided-links.tsx";
import { Proposals } from "./proposals.tsx";
import { ProposalsQuery } from "./proposals-query.ts";

/** None: what is decided here is asked for anew by itself, and what comes in meanwhile must not move the list under the hand. */
const KINDS: readonly string[] = [];
/** Least scores to choose from, of 100. */
const SCORES = [0, 60, 80] as const;
const AT_ONCE = 50;

/** Complaints that may tell of one matter (同一件事), one after the other for somebody to say, by keyboard or by hand. */
export function MattersPage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/matters");
  return (
    <PeriodPage
      view={view}
      title={t("matters.title")}
      intro={t("matters.intro")}
      note={t("matters.note")}
      kinds={KINDS}
      only="now"
      actions={
        <Link to="/queue" search={{ region: view.address.region }}>
          {t("matters.queue")}
        </Link>
      }
    >
      <Waiting view={view} />
      <DecidedLinks view={view} />
    </PeriodPage>
  );
}

function Waiting({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const category = view.search.category?.slice(0, 100) || null;
  const score = SCORES.find((one) => String(one) === view.search.score) ?? 0;
  const filter = {
    ...(category !== null && { categories: [category] }),
    ...(score > 0 && { scoreFrom: score / 100 }),
  };
  const live = useLive(ProposalsQuery, { under: view.address.region, filter, first: AT_ONCE });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={6} />;
  return (
    <>
      <div className="filters">
        <label>
          {t("matters.category")}
          <select
            value={category ?? ""}
            onChange={({ target }) => view.go({}, { category: target.value || undefined })}
          >
            <option value="">{t("matters.everyCategory")}</option>
            <CategoryOptions categories={live.data.complaintCategories} language={language} />
          </select>
        </label>
        <label>
          {t("matters.score")}
          <select
            value={score}
            onChange={({ target }) => view.go({}, { score: target.value === "0" ? undefined : target.value })}
          >
            {SCORES.map((one) => (
              <option key={one} value={one}>
                {one === 0 ? t("matters.everyScore") : t("matters.scoreFrom", { score: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Proposals
        key={JSON.stringify([view.address.region, filter])}
        answer={live.data.complaintLinkProposals}
        isCurrent={live.current}
      />
    </>
  );
}
