import { type ReactNode, useState } from "react";
import { formatDay } from "../../../format/month.ts";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { dayOf } from "../../../registers/address.ts";
import { codeName, columnOf } from "../../../registers/register.ts";
import { GapList, type GapsOf } from "../../../shell/gap-list.tsx";
import type { RegisterView } from "../view.ts";
import { Panel } from "./panel.tsx";
import { useRegisterTexts } from "./use-register-texts.ts";

/**
 * What ought to have a record of the register and has none on the day, or at the end of the months; of the codes that are chosen, where they are of one
 * column. Nothing of a register that nobody owes a record.
 */
export function Lacking({ view }: { view: RegisterView }): ReactNode {
  const { register, address } = view;
  const { t, language } = useRegisterTexts(view);
  const { platform } = usePlatform();
  const [chosen, setChosen] = useState<GapsOf["of"] | null>(null);
  const of = chosen ?? register.owedTo[0];
  if (of === undefined) return null;
  const on = dayOf(address, platform.today);
  const [one, ...others] = Object.entries(address.codes);
  const [code, codes] = one !== undefined && others.length === 0 ? one : [null, null];
  const column = code && columnOf(register, code);
  const what = column
    ? codes.map((each) => codeName(column, each, language)).join(t("listComma"))
    : nameIn(language, register);
  return (
    <Panel
      name="lacking"
      title={t(`registers.lacking.${of}`, { what })}
      note={formatDay(on, language)}
      actions={
        register.owedTo.length > 1 && (
          <fieldset className="list-actions" aria-label={t("registers.lacking.choice")}>
            {register.owedTo.map((each) => (
              <button key={each} type="button" aria-pressed={each === of} onClick={() => setChosen(each)}>
                {t(`registers.lacking.of.${each}`)}
              </button>
            ))}
          </fieldset>
        )
      }
    >
      <GapList
        key={[of, address.region, on, code, codes].join()}
        gaps={{ register: register.id, of, code, codes }}
        region={address.region}
        on={on}
      />
    </Panel>
  );
}
