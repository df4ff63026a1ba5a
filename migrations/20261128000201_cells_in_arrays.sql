-- A row for each city, grid, category and period, with its squares and their counts in arrays, in place of a row for each square: a row held
-- one complaint or two, and its key and its index took longer to write than the complaint.
create table cell_counts as
  select city_code, grid, category, period, array_agg(cell) as cells, array_agg(complaints) as complaints
  from complaint_cells group by city_code, grid, category, period;
drop table complaint_cells;
alter table cell_counts rename to complaint_cells;
alter table complaint_cells
  alter city_code set not null, alter grid set not null, alter category set not null, alter period set not null,
  alter cells set not null, alter complaints set not null,
  add primary key (city_code, grid, category, period),
  add check (cardinality(cells) = cardinality(complaints));
