import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ChosenByName } from "./chosen-by-name.tsx";

const RegionsToGrantQuery = graphql(`
  query RegionsToGrant($text: String!) {
    regionsToGrant(text: $text) {
      code
      nameZh
      nameEn
    }
  }
`);

/** A region, by name, pinyin or code. */
export function RegionField({ code, change }: { code: string; change: (code: string) => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, ask] = useState("");
  const [{ data }] = useQuery({ query: RegionsToGrantQuery, variables: { text }, pause: text === "" });
  const found = text === "" ? [] : (data?.regionsToGrant ?? []);
  return (
    <ChosenByName
      label={t("admin.region")}
      hint={t("admin.regionHint")}
      unknown={t("admin.unknownRegion")}
      id={code}
      change={change}
      ask={ask}
      offered={found.map((region) => ({ id: region.code, name: nameIn(language, region), more: region.code }))}
    />
  );
}
