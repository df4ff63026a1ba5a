-- Of one subject, how it came out in the runs that it was in.
create index evaluation_scores_of_subject on evaluation_scores (subject);
-- how many of a run are ranked, as was published
alter table evaluation_runs add column ranked int;
update evaluation_runs r set ranked = (select count(s.rank) from evaluation_scores s where s.run_id = r.run_id);
alter table evaluation_runs alter column ranked set not null;
