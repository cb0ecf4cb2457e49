-- The hub goes on behind the last copy, and has checked them all.
select setval(pg_get_serial_sequence('transmission', 'id'), (select max(id) from transmission));
select setval(pg_get_serial_sequence('document', 'id'), (select max(id) from document));
select setval(pg_get_serial_sequence('delivery', 'id'), (select max(id) from delivery));
update reconciliation_progress set fresh_to = (select max(id) from transmission);
