-- Why a firm's management ended (退出方式); exits follow from episodes that say it.
alter table management_episodes add column end_reason text check (end_reason in ('EXPIRED', 'DISMISSED', 'REMOVED', 'WITHDREW'));
-- The episode that an exit follows from; null: told by a file of exits.
alter table firm_exits add column episode_id bigint;
create unique index firm_exits_episode on firm_exits (city_code, episode_id) where episode_id is not null;
