import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { useLive } from "../../live/use-live.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { asWriter } from "../imports/matches/as-writer.ts";
import { DeleteVariantMutation, KeepVariantMutation, VariantsQuery } from "./evaluations-query.ts";
import type { TriedChange } from "./variant-address.ts";

/** What one has tried before and kept under names: opened, kept anew, deleted. Nobody else sees it. */
export function KeptVariants(props: {
  scheme: string;
  changes: readonly TriedChange[];
  open: (changes: readonly TriedChange[]) => void;
}): ReactNode {
  const { scheme, changes, open } = props;
  const { t } = useTranslation();
  const client = useClient();
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const live = useLive(VariantsQuery, { scheme });
  const kept = live.data?.variants ?? [];
  const told = ({ error }: { error?: Parameters<typeof reasonOf>[0] | undefined }): void => {
    setRefusal(error ? reasonOf(error) : null);
    live.retry();
  };
  const keep = async (): Promise<void> =>
    told(await client.mutation(KeepVariantMutation, { scheme, name, changes: [...changes] }, asWriter()).toPromise());
  const remove = async (one: string): Promise<void> =>
    told(await client.mutation(DeleteVariantMutation, { scheme, name: one }, asWriter()).toPromise());
  return (
    <fieldset className="kept-variants">
      <legend>{t("evaluations.kept")}</legend>
      <ul>
        {kept.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              onClick={() => {
                setName(one.name);
                open(one.changes);
              }}
            >
              {one.name}
            </button>
            <button
              type="button"
              aria-label={t("evaluations.forget", { name: one.name })}
              onClick={() => void remove(one.name)}
            >
              ×
            </button>
          </li>
        ))}
        {live.data !== null && kept.length === 0 && <li className="muted">{t("evaluations.keptNone")}</li>}
      </ul>
      <label>
        {t("evaluations.variantName")}
        <input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="button" disabled={name.trim() === "" || changes.length === 0} onClick={() => void keep()}>
        {t("evaluations.keep")}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
    </fieldset>
  );
}
