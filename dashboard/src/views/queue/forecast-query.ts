import { graphql, type ResultOf } from "../../graphql/tada.ts";

export const ForecastQuery = graphql(`
  query BreachForecast($under: ID!) {
    breachForecast(under: $under) {
      at
      overdue
      horizons {
        horizon
        until
        due
        unknown
        expected
        low
        high
      }
      categories {
        category {
          category
          nameZh
          nameEn
        }
        due
        unknown
        expected
        low
        high
      }
      firms(first: 10) {
        firm {
          id
          name
        }
        due
        unknown
        expected
        low
        high
      }
      skill {
        verdict
        judged
        forecast
        allInLimit
        lastRate
      }
    }
  }
`);
export type Forecast = ResultOf<typeof ForecastQuery>["breachForecast"];
