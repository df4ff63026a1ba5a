import { type ReactNode, useState } from "react";
import { ruleSaid } from "../../alerts/alert-said.ts";
import { useAlertWords } from "../../alerts/use-alert-words.ts";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { RegionQuery } from "../../scene/use-scene.ts";
import { PagePart } from "../../shell/period-page.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { Empty } from "../../ui/states.tsx";
import { TokenForm } from "../../ui/token-form.tsx";
import { RuleForm } from "./rule-form.tsx";
import {
  AddRuleMutation,
  AlertRulesQuery,
  ChangeRuleMutation,
  EndRuleMutation,
  type NewRule,
  type RuleRow,
} from "./rules-query.ts";

/** What is being done: a rule made, changed or ended. */
type Doing = { readonly what: "add" } | { readonly what: "change" | "end"; readonly rule: RuleRow };

/** The rules about a region: each in words, made, changed and ended here. */
export function Rules({ under }: { under: string }): ReactNode {
  const { t, language } = useAlertWords();
  const live = useLive(AlertRulesQuery, {});
  const region = useLive(RegionQuery, { code: under }).data?.region;
  const writing = useWriting();
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!live.data || !region) return null;
  const here = live.data.alertRules.filter((rule) => rule.region?.code === under);
  const done = (answer: object | null): void => {
    if (answer === null) return;
    setDoing(null);
    live.retry();
  };
  const save = async (rule: NewRule): Promise<void> =>
    done(
      doing?.what === "change"
        ? await writing.send(ChangeRuleMutation, { id: doing.rule.id, rule })
        : await writing.send(AddRuleMutation, { rule }),
    );
  const end = async ({ id }: RuleRow): Promise<void> => done(await writing.send(EndRuleMutation, { id }));
  const form = (rule: RuleRow | null): ReactNode => (
    <RuleForm
      region={region}
      rule={rule}
      busy={writing.busy}
      onSave={(given) => void save(given)}
      onEnd={() => setDoing(null)}
    />
  );
  return (
    <PagePart name="rules" title={t("alerts.rules")} note={t("alerts.rulesNote", { region: nameIn(language, region) })}>
      {here.length === 0 && <Empty>{t("alerts.noRules")}</Empty>}
      <ul className="alert-rules">
        {here.map((rule) => (
          <li key={rule.id}>
            <RuleSaid rule={rule} />
            <span className="acts">
              <button type="button" onClick={() => setDoing({ what: "change", rule })}>
                {t("alerts.change")}
              </button>
              {doing?.what === "end" && doing.rule.id === rule.id ? (
                <button type="button" disabled={writing.busy} onClick={() => void end(rule)}>
                  {t("alerts.confirmEnd")}
                </button>
              ) : (
                <button type="button" onClick={() => setDoing({ what: "end", rule })}>
                  {t("alerts.end")}
                </button>
              )}
            </span>
            {doing?.what === "change" && doing.rule.id === rule.id && form(rule)}
          </li>
        ))}
      </ul>
      {doing?.what === "add" ? (
        form(null)
      ) : (
        <button type="button" className="add" onClick={() => setDoing({ what: "add" })}>
          {t("alerts.add")}
        </button>
      )}
      {writing.token && <TokenForm wrong={writing.token === "wrong"} onToken={writing.withToken} />}
      {writing.error && <p role="alert">{t("alerts.form.failed", { reason: reasonOf(writing.error) })}</p>}
    </PagePart>
  );
}

/** A rule by its name, in words, and what came of it last. */
function RuleSaid({ rule }: { rule: RuleRow }): ReactNode {
  const words = useAlertWords();
  const { t, language } = words;
  const { name, level, region, regions, withoutData } = rule;
  const where = region === null ? "" : nameIn(language, region);
  const held =
    regions === null || withoutData === null
      ? t("alerts.notYet")
      : t("alerts.held", {
          regions: formatCount(regions, language),
          withoutData: formatCount(withoutData, language),
        });
  return (
    <p>
      <strong>{name}</strong>
      <span>
        {level === null ? where : t("alerts.ofLevel", { region: where, level: t(`level.${level}`) })} ·{" "}
        {ruleSaid(rule, words)}
      </span>
      <small>{held}</small>
    </p>
  );
}
