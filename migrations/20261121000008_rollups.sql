-- Counts kept beside the facts, written in the transaction that writes the facts; `npm run reconcile` recounts them.

-- One row a region (down to the street) and indicator, one array element a month: element 1 is first_month, counted
-- year * 12 + month - 1. Ratios are never stored: a parent's numerator and denominator are the sums of its children's.
create table indicator_months (
  city_code text not null,
  region_id int not null,
  indicator text not null,
  first_month int not null,
  numerators double precision[] not null,
  denominators double precision[] not null,
  primary key (city_code, region_id, indicator)
);
create index indicator_months_indicator on indicator_months (indicator, region_id);

-- Additive measures of the complaints reported in a street on a day, in the order of the measures that the indicators declare.
create table complaint_days (
  city_code text not null,
  region_id int not null,
  day date not null,
  measures int[] not null,
  -- days before regions: what is asked for is some days of everything below a region
  primary key (city_code, day, region_id)
);

-- What complaintStatistics groups by, for whole months. region_id is a street (or what a complaint hangs at above it), or 0:
-- the sum of the whole city_code.
create table complaint_months (
  city_code text not null,
  region_id int not null,
  month date not null,
  category text not null,
  source_id smallint not null,
  status complaint_status not null,
  complaints int not null,
  primary key (city_code, region_id, month, category, source_id, status)
);

-- Heatmap squares of grids 13 and 15 (see api/src/complaints/cell.ts), for whole months, '2026-11'. Category '' is the sum of all;
-- of these, grid 13 has whole quarters, '2026-Q4', and years, '2026', too.
create table complaint_cells (
  city_code text not null,
  grid smallint not null,
  category text not null,
  period text not null,
  cell bigint not null,
  complaints int not null,
  primary key (city_code, grid, category, period, cell)
);

-- What the rollups were counted with: the fingerprint of the indicator definitions, the first month of the window, and the day the
-- newest month stands at. Writers of rollups lock their row first, so that they queue instead of deadlocking.
create table rollup_state (
  name text primary key,
  fingerprint text not null,
  first_month int not null,
  as_of date not null
);
