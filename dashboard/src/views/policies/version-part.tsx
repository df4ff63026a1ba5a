import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { whoDid } from "../../format/who-did.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import { EndForm } from "./end-form.tsx";
import type { PolicyVersion } from "./policies-query.ts";
import { stateOf } from "./policy-state.ts";
import { StepTable } from "./step-table.tsx";

/** One version: since when, for whom, its steps, who made and ended it, its text; and how it is ended. */
export function VersionPart(props: {
  version: PolicyVersion;
  categories: readonly { category: string; nameZh: string; nameEn: string }[];
  onChanged(): void;
}): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { language, day, moment } = useLoopTexts();
  const [isEnding, setEnding] = useState(false);
  const { version, categories } = props;
  const { regionCode, region, sources, firms, priorities, from, to } = version;
  const and = t("policies.and");
  const categoryNames = version.categories.map((code) => {
    const known = categories.find(({ category }) => category === code);
    return known ? nameIn(language, known) : code;
  });
  const whom = [
    region ? nameIn(language, region) : t("policies.unknownRegion", { code: regionCode }),
    sources.length > 0 && t("policies.sources", { names: sources.join(and) }),
    categoryNames.length > 0 && t("policies.categories", { names: categoryNames.join(and) }),
    firms.length > 0 && t("policies.firms", { names: firms.join(and) }),
    priorities.length > 0 && t("policies.priorities", { names: priorities.join(and) }),
  ].filter((text) => text !== false);
  const state = stateOf(version, platform.today);
  const facts: [string, string][] = [
    [t("policies.whom"), whom.join(t("policies.apart"))],
    [
      t("policies.span"),
      [
        from === null ? t("policies.fromEver") : t("policies.from", { day: day(from) }),
        to !== null && t("policies.to", { day: day(to) }),
      ]
        .filter(Boolean)
        .join(t("policies.comma")),
    ],
    [t("policies.source"), language === "zh" ? version.sourceZh : version.sourceEn],
    [
      t("policies.origin"),
      [
        version.addedAt === null || version.addedBy === null
          ? t("policies.shipped")
          : t("policies.addedBy", { name: whoDid(t, version.addedBy), moment: moment(version.addedAt) }),
        version.endedAt !== null &&
          version.endedBy !== null &&
          t("policies.endedBy", { name: whoDid(t, version.endedBy), moment: moment(version.endedAt) }),
      ]
        .filter(Boolean)
        .join(t("policies.apart")),
    ],
  ];
  return (
    <article className="policy-version" data-state={state}>
      <h3>
        {t("policies.version", { version: version.version })}{" "}
        <span className="state">{t(`policies.state.${state}`)}</span>
      </h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <StepTable steps={version.steps} label={t("policies.steps")} />
      <div className="acts">
        {version.text !== null && (
          <details>
            <summary>{t("policies.text")}</summary>
            <pre>{version.text}</pre>
          </details>
        )}
        {state !== "OVER" &&
          (isEnding ? (
            <EndForm
              version={version}
              onDone={(isChange) => {
                setEnding(false);
                if (isChange) props.onChanged();
              }}
            />
          ) : (
            <button type="button" onClick={() => setEnding(true)}>
              {t("policies.end")}
            </button>
          ))}
      </div>
    </article>
  );
}
