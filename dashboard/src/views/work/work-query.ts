import { graphql } from "../../graphql/tada.ts";
import { RegionColumn, RegionRows } from "../../shell/region-table.tsx";

/** People of each role in a region, and how many that is for the households. */
export const WorkQuery = graphql(`
  query Work($region: ID!, $month: YearMonth!, $indicators: [ID!]!, $regionsAsOf: Date) {
    region(code: $region, regionsAsOf: $regionsAsOf) {
      code
      indicatorValues(indicators: $indicators, to: $month) {
        indicator {
          id
        }
        value
        numerator
        denominator
      }
    }
  }
`);

/** How many there are for the households of each region below: a column a role. */
export const WorkBelowQuery = graphql(
  `
    query WorkBelow($region: ID!, $to: YearMonth!, $kinds: [RegionKind!]!, $regionsAsOf: Date) {
      rows: choropleth(under: $region, indicator: "estates", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionRows
      }
      secretary: choropleth(under: $region, indicator: "appointments_red_collar_secretary_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      branch: choropleth(under: $region, indicator: "appointments_branch_secretary_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      grid: choropleth(under: $region, indicator: "appointments_grid_member_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      steward: choropleth(under: $region, indicator: "appointments_building_steward_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      cross: choropleth(under: $region, indicator: "appointments_cross_seat_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      supervisor: choropleth(under: $region, indicator: "appointments_supervisor_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
      volunteers: choropleth(under: $region, indicator: "appointments_volunteer_team_per_1000_households", to: $to, kinds: $kinds, regionsAsOf: $regionsAsOf) {
        ...RegionColumn
      }
    }
  `,
  [RegionRows, RegionColumn],
);
