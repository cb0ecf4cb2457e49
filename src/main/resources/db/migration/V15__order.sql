-- Documents of one order take effect in the order in which they arrived: by receipt number, then by
-- the place in the transmission, whoever reads or accepts them.

-- Whether a partner sent something earlier that was not read yet.
create index transmission_unread_of_partner on transmission (partner, id)
  where state in ('received', 'framed');

-- Accepting goes in the order of arrival.
drop index document_to_accept;
create index document_to_accept on document (transmission_id, interchange_no, document_no)
  where state = 'read';
-- Whether an earlier one of the same order is still to be accepted.
create index document_to_accept_in_order on document
  (order_number, partner, usage, transmission_id, interchange_no, document_no)
  where state = 'read';

-- A dead delivery holds those behind it of its order key until it is sent again, or passed: then
-- they go on without it. Those that were dead before let theirs pass.
alter table delivery add column passed boolean not null default false;
update delivery set passed = true where state = 'dead';
drop index delivery_in_order;
create index delivery_in_order on delivery (target, order_key, order_seq)
  where order_key is not null and not passed
    and state in ('ready', 'again', 'leased', 'in-doubt', 'held', 'dead');
