-- A policy stands until it ends, however long nothing new is told of any: its source's silence is no last day.

update data_coverage set last_day = null where family = 'POLICIES' or family like 'POLICIES\_%';
