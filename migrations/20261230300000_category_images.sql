-- What an import of categories of complaints can be undone by: of each category that it changed or made, as it was (null: it is new) and as it became.
alter table imports add column category_images json;
