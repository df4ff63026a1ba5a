-- Of an entered mean of a survey: how many answered, and the standard deviation of their answers where it was told, a decimal as text.
alter table evaluation_entries add column answers int check (answers > 0);
alter table evaluation_entries add column spread text;
