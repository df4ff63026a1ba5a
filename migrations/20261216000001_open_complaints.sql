-- What is open is a small part of a city's complaints of a quarter, and is asked for with every list of streets and alarms.
create index complaints_open on complaints (city_code, reported_on) where status <> 'CLOSED';
