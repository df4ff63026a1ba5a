import { useMemo } from "react";
import { useClient } from "urql";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { Platform } from "../../../platform.tsx";
import { useRegisters } from "../../../registers/register.ts";
import type { CompletionNames } from "./code/completion-source.ts";

const RegionCodesQuery = graphql(`
  query RegionCodes {
    cities: regions(level: CITY, first: 500) {
      nodes {
        code
        nameZh
        nameEn
      }
    }
    counties: regions(level: COUNTY, first: 1000) {
      nodes {
        code
        nameZh
        nameEn
      }
    }
  }
`);

/** Indicators, registers and, once somebody writes a region, cities and counties by their names. */
export function useCompletionNames({ indicators, language }: Platform): CompletionNames {
  const client = useClient();
  const { registers } = useRegisters();
  return useMemo(() => {
    let asked: Promise<ReadonlyMap<string, string>> | undefined;
    return {
      indicators: new Map(indicators.map((indicator) => [indicator.id, nameIn(language, indicator)])),
      registers: new Map((registers ?? []).map((register) => [register.id, nameIn(language, register)])),
      regions: () => {
        asked ??= client
          .query(RegionCodesQuery, {}, { requestPolicy: "cache-first" })
          .toPromise()
          .then(({ data }) => {
            // Without an answer there is nothing to offer this time; the next one asks again.
            if (!data) asked = undefined;
            const regions = data ? [...data.cities.nodes, ...data.counties.nodes] : [];
            return new Map(regions.map((region) => [region.code, nameIn(language, region)]));
          });
        return asked;
      },
    };
  }, [client, indicators, registers, language]);
}
