import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const HotspotQuery = graphql(`
  query Hotspots($under: ID!, $of: HotspotKind!) {
    hotspotForecast(under: $under, of: $of) {
      month
      until
      unknown
      hotspots(first: 20) {
        region {
          code
          nameZh
          nameEn
        }
        estate {
          id
          name
        }
        expected
        low
        high
        yearBefore
        peers
        own
        season
        neighbours
        recent
        events
        eventKinds
      }
      skill {
        verdict
        months
        judged
        forecastError
        yearBeforeError
        lastMonthError
        peersError
        hot
        hits
        yearBeforeHits
      }
    }
  }
`);
export type HotspotForecast = ResultOf<typeof HotspotQuery>["hotspotForecast"];
export type Hotspot = HotspotForecast["hotspots"][number];
