-- One mode, and one committee in office, a day: the same rules on indexes that look at the estate before its city. A row goes into such an
-- index in half the time, since a text shared by thousands of rows tells nothing of where it belongs.
alter table management_episodes
  drop constraint management_episodes_one_mode_a_day,
  add constraint management_episodes_one_mode_a_day
    exclude using gist (estate_id with =, daterange(valid_from, valid_to) with &&, city_code with =);
alter table owners_committees
  drop constraint owners_committees_one_in_office,
  add constraint owners_committees_one_in_office
    exclude using gist (estate_id with =, daterange(formed_on, dissolved_on) with &&, city_code with =);
