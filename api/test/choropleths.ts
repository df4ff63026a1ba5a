import { expect } from "vitest";

/** The numbers are counted by hand from the counted world, on 20 November 2026. */
export const CHOROPLETHS: [name: string, query: string, expected: unknown][] = [
  [
    "a choropleth of the next level, with classes, ranks and the whole",
    `{ choropleth(indicator: "old_neighbourhood_coverage", under: "900000") {
      level from to asOf demo comparison breaks min max boundariesUrl boundaryQuality indicator { id direction }
      total { value numerator denominator }
      values { code region { nameZh } value numerator denominator previous change rank class } } }`,
    {
      choropleth: {
        level: "CITY",
        from: "2026-11",
        to: "2026-11",
        asOf: "2026-11-20",
        demo: false,
        comparison: null,
        breaks: [60],
        min: 50,
        max: 60,
        boundariesUrl: "/boundaries/900000/CITY.geojson?kinds=ADMINISTRATIVE",
        boundaryQuality: null,
        indicator: { id: "old_neighbourhood_coverage", direction: "HIGHER_IS_BETTER" },
        total: { value: 50, numerator: 4, denominator: 8 },
        values: [
          {
            code: "900100",
            region: { nameZh: "900100" },
            value: 60,
            numerator: 3,
            denominator: 5,
            previous: null,
            change: null,
            rank: 1,
            class: 1,
          },
          {
            code: "900200",
            region: { nameZh: "900200" },
            value: 50,
            numerator: 1,
            denominator: 2,
            previous: null,
            change: null,
            rank: 2,
            class: 0,
          },
        ],
      },
    },
  ],
  [
    "compared with the year before, where nothing was known of the management no change",
    `{ choropleth(indicator: "old_neighbourhood_coverage", under: "900000", comparison: YEAR_ON_YEAR) {
      total { previous comparedPart { regions regionsOf } } values { value previous change changePercent notCompared { reason } } } }`,
    {
      choropleth: {
        // without county 900201
        total: { previous: expect.closeTo((100 * 4) / 7), comparedPart: { regions: 2, regionsOf: 3 } },
        values: [
          { value: 60, previous: 80, change: -20, changePercent: -25, notCompared: null },
          {
            value: 50,
            previous: null,
            change: null,
            changePercent: null,
            notCompared: { reason: "EARLIER_NOT_COVERED" },
          },
        ],
      },
    },
  ],
  [
    "functional zones only where they are asked for",
    `{ one: choropleth(indicator: "estates", under: "900100", level: COUNTY) { values { code value } }
       both: choropleth(indicator: "estates", under: "900100", kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]) { level boundariesUrl values { code value } } }`,
    {
      one: { values: [{ code: "900101", value: 6 }] },
      both: {
        level: "COUNTY",
        boundariesUrl: "/boundaries/900100/COUNTY.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE",
        values: [
          { code: "900101", value: 6 },
          { code: "900170", value: 2 },
        ],
      },
    },
  ],
  [
    "a flow over several months, its households as of the last day",
    `{ choropleth(indicator: "complaints_per_1000_households", under: "900000", from: "2025-10", to: "2026-10") {
      asOf total { from to numerator denominator } values { numerator denominator value } } }`,
    {
      choropleth: {
        asOf: "2026-10-31",
        total: { from: "2025-10", to: "2026-10", numerator: 6, denominator: 4210 },
        values: [
          { numerator: 5, denominator: 3550, value: expect.closeTo(5000 / 3550) },
          { numerator: 1, denominator: 650, value: expect.closeTo(1000 / 650) },
        ],
      },
    },
  ],
  [
    "the current month is compared with the same days of another",
    // county 900201 is on record from October 2025 on, zone 900170 from November: over two months the zone is left out
    `{ region(code: "900000") {
      month: indicatorValue(indicator: "complaints", comparison: MONTH_ON_MONTH) { value previous change changePercent }
      year: indicatorValue(indicator: "complaints", comparison: YEAR_ON_YEAR) { previous }
      twoMonths: indicatorValue(indicator: "complaints", from: "2026-10", comparison: YEAR_ON_YEAR) { value previous change comparedPart { value regions regionsOf } }
      twoMonthsRate: indicatorValue(indicator: "complaints_per_1000_households", from: "2026-10", comparison: YEAR_ON_YEAR) { denominator previous }
      share: indicatorValue(indicator: "complaints_closed_72h_share", comparison: MONTH_ON_MONTH) { value previous notCompared { reason } }
      rate: indicatorValue(indicator: "complaints_per_1000_households", comparison: MONTH_ON_MONTH) { previous }
      whole: indicatorValue(indicator: "complaints", to: "2026-10", comparison: YEAR_ON_YEAR) { value previous }
      stock: indicatorValue(indicator: "estates", comparison: YEAR_ON_YEAR) { value previous } } }`,
    {
      region: {
        month: { value: 2, previous: 1, change: 1, changePercent: 100 },
        year: { previous: 1 },
        twoMonths: { value: 5, previous: 1, change: 4, comparedPart: { value: 5, regions: 2, regionsOf: 3 } },
        twoMonthsRate: { denominator: 4210, previous: expect.closeTo(1000 / (4210 - 750)) },
        share: { value: 50, previous: null, notCompared: { reason: "STILL_RIPENING" } },
        rate: { previous: expect.closeTo(1000 / 4210) },
        whole: { value: 3, previous: 1 },
        stock: { value: 11, previous: 11 },
      },
    },
  ],
  [
    "months whose youngest complaints are too young say so in a trend, by the days that the share takes",
    `{ region(code: "900000") {
      in72h: indicatorTrend(indicator: "complaints_closed_72h_share", from: "2026-09") { to ripe }
      closed: indicatorTrend(indicator: "complaints_closed_share", from: "2026-09") { to ripe }
      all: indicatorTrend(indicator: "complaints", from: "2026-10") { ripe } } }`,
    {
      region: {
        // on the 20th of November October ended 20 days ago: 4 are enough for 72 hours, 30 are wanted for the rest
        in72h: [
          { to: "2026-09", ripe: true },
          { to: "2026-10", ripe: true },
          { to: "2026-11", ripe: false },
        ],
        closed: [
          { to: "2026-09", ripe: true },
          { to: "2026-10", ripe: false },
          { to: "2026-11", ripe: false },
        ],
        all: [{ ripe: true }, { ripe: true }],
      },
    },
  ],
  [
    "a ratio over nothing is no value, no rank and no class",
    `{ choropleth(indicator: "complaints_closed_share", under: "900000", to: "2026-10") { breaks values { code value rank class } } }`,
    {
      choropleth: {
        breaks: [],
        values: [
          { code: "900100", value: expect.closeTo((100 * 2) / 3), rank: 1, class: 0 },
          { code: "900200", value: null, rank: null, class: null },
        ],
      },
    },
  ],
  [
    "communities, from the facts",
    `{ stock: choropleth(indicator: "estates", under: "900101001") { level total { value } values { code value } }
       flow: choropleth(indicator: "complaints", under: "900101001", comparison: MONTH_ON_MONTH) { total { value } values { value previous } }
       rate: choropleth(indicator: "complaints_per_1000_households", under: "900101001", from: "2026-10") { values { value } } }`,
    {
      stock: {
        level: "COMMUNITY",
        total: { value: 4 },
        values: [
          { code: "900101001001", value: 2 },
          { code: "900101001002", value: 1 },
        ],
      },
      flow: {
        total: { value: 2 },
        values: [
          { value: 2, previous: 0 },
          // the one of 31 October is not among the first 20 days
          { value: 0, previous: 0 },
        ],
      },
      rate: { values: [{ value: 4 }, { value: 2 }] },
    },
  ],
  [
    "months before those that are counted ahead, from the facts; complaints begin on 30 November 2023",
    `{ region(code: "900100") { before: indicatorValue(indicator: "estates", to: "2020-01") { asOf value numerator extent }
      across: indicatorValue(indicator: "complaints", from: "2023-01", to: "2024-01") { value extent }
      early: indicatorValue(indicator: "complaints", from: "2023-01", to: "2023-10") { value numerator extent noData { reason zh } } } }`,
    {
      region: {
        before: { asOf: "2020-01-31", value: 8, numerator: 8, extent: "WHOLE" },
        across: { value: 2, extent: "PART" },
        early: {
          value: null,
          numerator: null,
          extent: "NONE",
          noData: { reason: "NOT_COVERED", zh: "无数据：该时段没有这项资料" },
        },
      },
    },
  ],
  [
    "trends of a county and of a community",
    `{ county: region(code: "900101") { indicatorTrend(indicator: "complaints", from: "2026-09") { from asOf value } }
       community: region(code: "900101001001") { indicatorTrend(indicator: "old_neighbourhood_coverage", from: "2025-02", to: "2025-04") { to value } } }`,
    {
      county: {
        indicatorTrend: [
          { from: "2026-09", asOf: "2026-09-30", value: 0 },
          { from: "2026-10", asOf: "2026-10-31", value: 3 },
          { from: "2026-11", asOf: "2026-11-20", value: 2 },
        ],
      },
      community: {
        indicatorTrend: [
          { to: "2025-02", value: 50 },
          { to: "2025-03", value: 100 },
          { to: "2025-04", value: 100 },
        ],
      },
    },
  ],
  [
    "coverage of old neighbourhoods today and on a day in the middle of a month",
    `{ now: oldNeighbourhoodCoverage(region: "900000") { asOf oldNeighbourhoods covered renovated children { region { code } covered } }
       past: oldNeighbourhoodCoverage(region: "900000", asOf: "2025-03-15") { oldNeighbourhoods covered renovated children { covered } } }`,
    {
      now: {
        asOf: "2026-11-20",
        oldNeighbourhoods: 8,
        covered: 4,
        renovated: 1,
        children: [
          { region: { code: "900100" }, covered: 3 },
          { region: { code: "900200" }, covered: 1 },
        ],
      },
      // nothing says how 900200 was managed before October 2026
      past: { oldNeighbourhoods: 9, covered: 4, renovated: 1, children: [{ covered: 4 }, { covered: null }] },
    },
  ],
  [
    "party coverage: organisation and work apart",
    `{ now: partyCoverage(region: "900000") { estates partyOnRecord
        estateOrganisationCoverage estateWorkCoverage firmOrganisationCoverage firmWorkCoverage children { estates } }
       past: partyCoverage(region: "900101001", asOf: "2026-05-30") { partyOnRecord estateOrganisationCoverage firmWorkCoverage children { region { code } estates } } }`,
    {
      now: {
        estates: 11,
        partyOnRecord: 11,
        // the zone has no conditions on record
        estateOrganisationCoverage: 75,
        estateWorkCoverage: expect.closeTo(400 / 11),
        firmOrganisationCoverage: 50,
        firmWorkCoverage: 50,
        children: [{ estates: 8 }, { estates: 2 }],
      },
      past: {
        partyOnRecord: 4,
        estateOrganisationCoverage: 100,
        firmWorkCoverage: null,
        children: [
          { region: { code: "900101001001" }, estates: 2 },
          { region: { code: "900101001002" }, estates: 1 },
        ],
      },
    },
  ],
  [
    "indicators with their rules",
    `{ indicators(topic: OLD_NEIGHBOURHOODS) { id } indicator(id: "complaints_per_1000_households") { flow ratio scale unitZh numeratorSql denominatorSql } none: indicator(id: "no") { id } }`,
    {
      indicators: [{ id: "old_neighbourhoods" }, { id: "old_neighbourhood_coverage" }, { id: "renovated_share" }],
      indicator: {
        flow: true,
        ratio: true,
        scale: 1000,
        unitZh: "件/千户",
        numeratorSql: "count(*)",
        denominatorSql: "sum(f.households)",
      },
      none: null,
    },
  ],
];

/** What is refused, and how that is told. */
export const REFUSED_CHOROPLETHS: [name: string, query: string, message: RegExp][] = [
  [
    "an unknown indicator",
    `{ choropleth(indicator: "happiness", under: "900000") { level } }`,
    /no indicator "happiness" is known/,
  ],
  [
    "a code that does not exist",
    `{ choropleth(indicator: "estates", under: "123456") { level } }`,
    /no region "123456" is known/,
  ],
  [
    "a month to come",
    `{ choropleth(indicator: "estates", under: "900000", to: "2027-01") { level } }`,
    /to: expected a month up to the current one, 2026-11, got "2027-01"/,
  ],
  [
    "a period that ends before it begins",
    `{ choropleth(indicator: "complaints", under: "900000", from: "2026-05", to: "2026-04") { level } }`,
    /from: expected a month not after to/,
  ],
  [
    "a level above",
    `{ choropleth(indicator: "estates", under: "900100", level: PROVINCE) { level } }`,
    /level: expected CITY or a level below/,
  ],
  [
    "a single class",
    `{ choropleth(indicator: "estates", under: "900000", classes: 1) { level } }`,
    /classes: expected a whole number from 2 to 12, got 1/,
  ],
  [
    "a day to come",
    `{ partyCoverage(region: "900000", asOf: "2026-11-21") { estates } }`,
    /asOf: expected a day up to today, 2026-11-20, got "2026-11-21"/,
  ],
];
