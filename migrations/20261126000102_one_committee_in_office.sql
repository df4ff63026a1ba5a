-- An estate has one owners' committee at a time. Where two were stored, the earlier one ends the day the next was formed; two of one day
-- are one committee told twice, of which the last told stays.
delete from owners_committees a using owners_committees b
where a.city_code = b.city_code and a.estate_id = b.estate_id and a.formed_on is not distinct from b.formed_on
  and a.committee_id < b.committee_id;

update owners_committees c set dissolved_on = n.next_formed
from (
  select city_code, committee_id,
    lead(formed_on) over (partition by city_code, estate_id order by formed_on nulls first, committee_id) as next_formed
  from owners_committees
) n
where n.city_code = c.city_code and n.committee_id = c.committee_id
  and n.next_formed < coalesce(c.dissolved_on, 'infinity');

alter table owners_committees add constraint owners_committees_one_in_office
  exclude using gist (city_code with =, estate_id with =, daterange(formed_on, dissolved_on) with &&);
