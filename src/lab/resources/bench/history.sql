-- Copies of the sample: transmissions :from to :to of :all, each with all that a hub writes for one,
-- under keys and at times of its own. What is not named here stays as the hub wrote it.
-- Of forty one is rejected (nine of ten of these are archived), of four thousand one is dead.
create temporary table past as
select n, s.*, 'p' || n % :partners as of, 'S' || n as number, 'O' || n as ordered,
  case when n % 3 = 0 then 'invoice' else 'order' end as type,
  n % 40 = 9 as refused, n % 400 <> 9 as archived, n % 4000 = 7 as dead,
  (:all - n) * interval '90 days' / :all as ago,
  sha256(convert_to('S' || n, 'UTF8'))::text as hash,
  s.transmission + n as t, s.last_document + 2 * n - 1 as d, s.last_document + 2 * n as a,
  s.last_delivery + 2 * n - 1 as y, s.last_delivery + 2 * n as z
from generate_series(:from, :to) n, sample s;

insert into transmission select x.* from past p join transmission r on r.id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('id', t, 'partner', of, 'name', number || '.edi',
    'sha256', hash, 'received_at', r.received_at - ago, 'read_at', r.read_at - ago)) x;

insert into transmission_part select x.*
from past p join transmission_part r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t)) x;

insert into interchange select x.*
from past p join interchange r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t, 'partner', of,
    'control_number', n::text)) x;

insert into control_number_seen select x.*
from past p join control_number_seen r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t, 'sender', 'SENDER' || n % :partners,
    'control_number', n::text, 'content_hash', hash, 'seen_at', r.seen_at - ago)) x;

insert into document select x.* from past p join document r on r.id = p.incoming,
  jsonb_populate_record(r, jsonb_build_object('id', d, 'transmission_id', t, 'partner', of,
    'type', p.type, 'document_number', number, 'order_number', ordered, 'content_hash', hash,
    'state', case when refused then 'rejected' when dead then 'dead-lettered' else r.state end,
    'targets', case when refused then 0 else r.targets end, 'archived', refused and p.archived,
    'received_at', r.received_at - ago, 'updated_at', r.updated_at - ago)) x;

insert into document select x.* from past p join document r on r.id = p.outgoing,
  jsonb_populate_record(r, jsonb_build_object('id', a, 'transmission_id', t, 'partner', of,
    'received_at', r.received_at - ago, 'updated_at', r.updated_at - ago)) x;

insert into document_body select x.*
from past p join document_body r on r.document_id in (p.incoming, p.outgoing),
  jsonb_populate_record(r, jsonb_build_object(
    'document_id', case r.document_id when p.incoming then d else a end)) x;

insert into violation (transmission_id, interchange_no, document_id, stage, code, severity, message)
select t, 1, d, 'map', 'field-missing', 'error', 'A value is missing' from past where refused;

insert into business_key select x.* from past p join business_key r on r.document_id = p.incoming,
  jsonb_populate_record(r, jsonb_build_object('partner', of, 'type', p.type,
    'document_number', number, 'document_id', d, 'content_hash', hash)) x
where not refused;

insert into order_key select x.*
from past p join delivery y on y.id = p.delivered join order_key r on r.key = y.order_key,
  jsonb_populate_record(r, jsonb_build_object('key',
    replace(replace(r.key, 'SAMPLE', ordered), p.partner, of))) x
where not refused;

insert into delivery select x.*
from past p join delivery r on r.document_id in (p.incoming, p.outgoing),
  jsonb_populate_record(r, jsonb_build_object(
    'id', case r.document_id when p.incoming then y else z end,
    'document_id', case r.document_id when p.incoming then d else a end,
    'target', replace(r.target, p.partner, of), 'idempotency_key', gen_random_uuid(),
    'order_key', replace(replace(r.order_key, 'SAMPLE', ordered), p.partner, of),
    'state', case when dead and r.id = delivered then 'dead-lettered' else r.state end,
    'code', case when dead and r.id = delivered then 'target-refused' else r.code end,
    'due_at', r.due_at - ago, 'created_at', r.created_at - ago, 'ended_at', r.ended_at - ago)) x
where not (refused and r.id = delivered);

insert into delivery_attempt select x.*
from past p join delivery e on e.document_id in (p.incoming, p.outgoing)
  join delivery_attempt r on r.delivery_id = e.id,
  jsonb_populate_record(r, jsonb_build_object(
    'delivery_id', case e.document_id when p.incoming then y else z end,
    'outcome', case when dead and e.id = delivered then 'dead-lettered' else r.outcome end,
    'code', case when dead and e.id = delivered then 'target-refused' else r.code end,
    'started_at', r.started_at - ago, 'ended_at', r.ended_at - ago)) x
where not (refused and e.id = delivered);

insert into delivery_exchange select x.*
from past p join delivery e on e.document_id in (p.incoming, p.outgoing)
  join delivery_exchange r on r.delivery_id = e.id,
  jsonb_populate_record(r, jsonb_build_object(
    'delivery_id', case e.document_id when p.incoming then y else z end)) x
where not (refused and e.id = delivered);

drop table past;
