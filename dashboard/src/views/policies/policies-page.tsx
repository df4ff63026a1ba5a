import "../../i18n/views/complaint-page.ts";
import "../../i18n/views/estate-page.ts";
import "../../i18n/views/policies.ts";
import "./policies.css";
import { Link, useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../calendar/day.ts";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Page } from "../../shell/page.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { firstDraft } from "./first-draft.ts";
import { PoliciesQuery, type PolicyVersion } from "./policies-query.ts";
import { PolicyForm } from "./policy-form.tsx";
import { stateOf } from "./policy-state.ts";
import { VersionPart } from "./version-part.tsx";

const KINDS = ["complaint_dues"];

/** Policies of deadlines (时限规则): what complaints' clocks go by, whom each is for, and how the site changes them. */
export function PoliciesPage(): ReactNode {
  const { t } = useTranslation();
  const { region } = useSearch({ strict: false }) as { region?: string };
  return (
    <Page className="policies-page" title={t("policies.title")}>
      <div className="title">
        <h1>{t("policies.title")}</h1>
        <p className="muted">{t("policies.intro")}</p>
      </div>
      <p>
        <Link to="/queue" search={region ? { region } : {}}>
          {t("policies.queue")}
        </Link>{" "}
        <Link to="/calendar" search={region ? { region } : {}}>
          {t("policies.calendar")}
        </Link>
      </p>
      <RefreshedBy kinds={KINDS}>
        <Policies region={region} />
      </RefreshedBy>
      <p className="muted">{t("policies.note")}</p>
    </Page>
  );
}

function Policies({ region }: { region: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const live = useLive(PoliciesQuery, {});
  /** What is written: the next version of a policy, or one of its own (null). */
  const [writing, setWriting] = useState<{ readonly policy: string | null; readonly draft: string } | null>(null);
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={8} />;
  const { complaintPolicies, complaintCategories } = live.data;
  const ids = [...new Set(complaintPolicies.map(({ policy }) => policy))];
  const blank = firstDraft(region ?? platform.roots[0]?.code ?? "", addDays(platform.today, 1));
  const form = (policy: string | null): ReactNode =>
    writing?.policy === policy && (
      <PolicyForm key={policy} draft={writing.draft} onSaved={live.retry} onEnd={() => setWriting(null)} />
    );
  return (
    <>
      {ids.map((id) => {
        const versions = complaintPolicies.filter(({ policy }) => policy === id).reverse();
        return (
          <PolicyPart
            key={id}
            versions={versions}
            categories={complaintCategories}
            onNext={() => setWriting({ policy: id, draft: versions[0]!.nextVersionDraft })}
            onChanged={live.retry}
          >
            {form(id)}
          </PolicyPart>
        );
      })}
      {form(null) || (
        <button type="button" className="add" onClick={() => setWriting({ policy: null, draft: blank })}>
          {t("policies.add")}
        </button>
      )}
    </>
  );
}

/** One policy: the versions that are or will be in force, and folded those that were. */
function PolicyPart(props: {
  /** The newest first. */
  versions: readonly PolicyVersion[];
  categories: readonly { category: string; nameZh: string; nameEn: string }[];
  onNext(): void;
  onChanged(): void;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const { versions } = props;
  const over = versions.filter((version) => stateOf(version, platform.today) === "OVER");
  const part = (version: PolicyVersion): ReactNode => (
    <VersionPart key={version.version} version={version} categories={props.categories} onChanged={props.onChanged} />
  );
  return (
    <section className="part" aria-label={nameIn(language, versions[0]!)}>
      <header>
        <h2>{nameIn(language, versions[0]!)}</h2>
        <code>{versions[0]!.policy}</code>
        <button type="button" onClick={props.onNext}>
          {t("policies.next")}
        </button>
      </header>
      {props.children}
      {versions.filter((version) => !over.includes(version)).map(part)}
      {over.length > 0 && (
        <details>
          <summary>{t("policies.earlier", { count: over.length })}</summary>
          {over.map(part)}
        </details>
      )}
    </section>
  );
}
