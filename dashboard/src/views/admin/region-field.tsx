import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";

const RegionsToGrantQuery = graphql(`
  query RegionsToGrant($text: String!) {
    regionsToGrant(text: $text) {
      code
      nameZh
      nameEn
    }
  }
`);

/** A region, typed by name, pinyin or code and chosen from those that fit: an office sees no data, and so no map to choose it on. */
export function RegionField({ code, change }: { code: string; change: (code: string) => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(code);
  const isChosen = code !== "" && typed.endsWith(code);
  const [{ data }] = useQuery({
    query: RegionsToGrantQuery,
    variables: { text: typed },
    pause: isChosen || typed.trim() === "",
  });
  useEffect(() => {
    // emptied from outside, once what it was typed for is done
    if (code === "") setTyped((now) => (/\d{6,}$/.test(now) ? "" : now));
  }, [code]);
  const offered = isChosen || typed.trim() === "" ? [] : (data?.regionsToGrant ?? []);
  return (
    <div className="admin-region">
      <label>
        <span>{t("admin.region")}</span>
        <input
          required
          autoComplete="off"
          placeholder={t("admin.regionHint")}
          value={typed}
          ref={(input) => input?.setCustomValidity(isChosen || typed === "" ? "" : t("admin.unknownRegion"))}
          onChange={(event) => {
            setTyped(event.target.value);
            change("");
          }}
        />
      </label>
      {offered.length > 0 && (
        <ul>
          {offered.map((region) => (
            <li key={region.code}>
              <button
                type="button"
                onClick={() => {
                  setTyped(`${nameIn(language, region)} ${region.code}`);
                  change(region.code);
                }}
              >
                {nameIn(language, region)} <small>{region.code}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
