-- Sums by day of every flow, not of complaints alone: for each flow, street and day the additive measures of what is told by that day, in
-- the order that the indicators declare them. Whole numbers; money is kept in fen.
create table flow_days (
  city_code text not null,
  -- 'complaints', or a register's id
  flow text not null,
  region_id int not null,
  day date not null,
  measures bigint[] not null,
  -- days before regions: what is asked for is some days of everything below a region
  primary key (city_code, flow, day, region_id)
);

insert into flow_days (city_code, flow, region_id, day, measures)
select city_code, 'complaints', region_id, day, measures::bigint[] from complaint_days order by city_code, day, region_id;

drop table complaint_days;
