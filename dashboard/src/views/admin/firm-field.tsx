import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ChosenByName } from "./chosen-by-name.tsx";

const FirmsToGrantQuery = graphql(`
  query FirmsToGrant($text: String!) {
    firmsToGrant(text: $text) {
      id
      name
      region {
        nameZh
        nameEn
      }
    }
  }
`);

/** A property firm, by name or pinyin. */
export function FirmField({ id, change }: { id: string; change: (id: string) => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, ask] = useState("");
  const [{ data }] = useQuery({ query: FirmsToGrantQuery, variables: { text }, pause: text === "" });
  const found = text === "" ? [] : (data?.firmsToGrant ?? []);
  return (
    <ChosenByName
      label={t("admin.firm")}
      hint={t("admin.firmHint")}
      unknown={t("admin.unknownFirm")}
      id={id}
      change={change}
      ask={ask}
      offered={found.map(({ id: firm, name, region }) => ({ id: firm, name, more: nameIn(language, region) }))}
    />
  );
}
