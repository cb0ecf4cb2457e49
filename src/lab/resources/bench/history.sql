-- Copies of the sample: transmissions :from to :to of :all, each with all that a hub writes for one,
-- under keys and at times of its own. What is not named here stays as the hub wrote it.
-- Of forty one is rejected and has a case (nine of ten of these are archived and closed), of four
-- thousand one is dead; of ten one is not received but handed over and sent, and acknowledged (of
-- four thousand one is not); of five thousand nothing of one could be read.
create temporary table past as
select n, s.*, 'p' || n % :partners as of, 'S' || n as number, 'O' || n as ordered,
  case when n % 3 = 0 then 'invoice' else 'order' end as type,
  n % 40 = 9 as refused, n % 400 <> 9 as archived, n % 4000 = 7 as dead, n % 10 = 3 as sent,
  n % 5000 = 11 as unread, (:all - n) * interval '90 days' / :all as ago,
  'key p' || n % :partners || '/production/' || case when n % 3 = 0 then 'invoice' else 'order' end
    || '/S' || n as fingerprint,
  sha256(convert_to('S' || n, 'UTF8'))::text as hash,
  s.transmission + n as t, s.last_document + 2 * n - 1 as d, s.last_document + 2 * n as a,
  s.last_delivery + 2 * n - 1 as y, s.last_delivery + 2 * n as z
from generate_series(:from, :to) n, sample s;

insert into transmission select x.* from past p join transmission r on r.id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('id', t,
    'partner', case when sent then 'erp' else of end, 'name', number || '.edi',
    'format', case when sent then 'canonical' when not unread then r.format end,
    'state', case when unread then 'rejected' else r.state end,
    'set_aside_bytes', case when unread then r.size else r.set_aside_bytes end,
    'sha256', hash, 'received_at', r.received_at - ago, 'read_at', r.read_at - ago)) x;

insert into transmission_part select x.*
from past p join transmission_part r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t)) x;

insert into violation (transmission_id, stage, code, severity, message)
select t, 'envelope', 'interchange-header-missing', 'error', 'It does not begin with a header'
from past where unread;

delete from past where unread;

insert into interchange select x.*
from past p join interchange r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t, 'partner', of,
    'standard', case when sent then 'canonical' else r.standard end,
    'control_number', case when not sent then n::text end)) x;

insert into control_number_seen select x.*
from past p join control_number_seen r on r.transmission_id = p.transmission,
  jsonb_populate_record(r, jsonb_build_object('transmission_id', t, 'sender', 'SENDER' || n % :partners,
    'control_number', n::text, 'content_hash', hash, 'seen_at', r.seen_at - ago)) x
where not sent;

insert into document select x.* from past p join document r on r.id = p.incoming,
  jsonb_populate_record(r, jsonb_build_object('id', d, 'transmission_id', t, 'partner', of,
    'type', p.type, 'document_number', number, 'order_number', ordered, 'content_hash', hash,
    'standard', case when sent then 'canonical' else r.standard end,
    'message', case when sent then p.type else r.message end,
    'map', case when not sent then r.map end,
    'map_version', case when not sent then r.map_version end,
    'state', case when refused then 'rejected' when dead then 'dead-lettered' else r.state end,
    'targets', case when refused or sent then 0 else r.targets end,
    'archived', refused and p.archived,
    'received_at', r.received_at - ago, 'updated_at', r.updated_at - ago)) x;

insert into document select x.* from past p join document r on r.id = p.outgoing,
  jsonb_populate_record(r, jsonb_build_object('id', a, 'transmission_id', t, 'partner', of,
    'type', case when sent then p.type else r.type end,
    'message', case when sent then '810' else r.message end,
    'received_at', r.received_at - ago, 'updated_at', r.updated_at - ago)) x;

insert into document_body select x.*
from past p join document_body r on r.document_id in (p.incoming, p.outgoing),
  jsonb_populate_record(r, jsonb_build_object(
    'document_id', case r.document_id when p.incoming then d else a end)) x;

insert into sent_interchange (document_id, standard, sender, receiver, usage, control_number,
  group_type, group_number, expect, within_seconds, due_at, overdue, acknowledged_at)
select a, 'x12', 'WE', 'SENDER' || n % :partners, r.usage, n::text, 'IN', n::text, '997', 86400,
  r.updated_at - ago + interval '1 day', n % 4000 = 13,
  case when n % 4000 <> 13 then r.updated_at - ago + interval '1 hour' end
from past p join document r on r.id = p.outgoing where sent;

insert into sent_document (document_id, interchange_id, no, control_number, acknowledged,
  acknowledged_at)
select d, a, 1, '0001', case when n % 4000 <> 13 then 'accepted' end,
  case when n % 4000 <> 13 then r.updated_at - ago + interval '1 hour' end
from past p join document r on r.id = p.outgoing where sent;

insert into violation (transmission_id, interchange_no, document_id, stage, code, severity, message)
select t, 1, d, 'grammar', 'element-missing', 'error', 'A value is missing' from past where refused;

insert into business_key select x.* from past p join business_key r on r.document_id = p.incoming,
  jsonb_populate_record(r, jsonb_build_object('partner', of,
    'type', case when sent then 'out-' || p.type else p.type end,
    'document_number', number, 'document_id', d, 'content_hash', hash)) x
where not refused;

insert into order_key select x.*
from past p join delivery y on y.id = p.delivered join order_key r on r.key = y.order_key,
  jsonb_populate_record(r, jsonb_build_object('key',
    replace(replace(r.key, 'SAMPLE', ordered), p.partner, of))) x
where not refused and not sent;

-- What is rejected or handed over has no delivery of its own.
create temporary table past_delivery as
select n, ago, p.partner, of, ordered, r.id as sample,
  r.id = delivered and dead as dead,
  case when r.id = delivered then y else z end as id,
  case when r.id = delivered then d else a end as document
from past p join delivery r on r.document_id in (p.incoming, p.outgoing)
where not ((refused or sent) and r.id = delivered);

insert into delivery select x.* from past_delivery p join delivery r on r.id = p.sample,
  jsonb_populate_record(r, jsonb_build_object('id', p.id, 'document_id', document,
    'target', replace(r.target, p.partner, of), 'idempotency_key', gen_random_uuid(),
    'order_key', replace(replace(r.order_key, 'SAMPLE', ordered), p.partner, of),
    'state', case when dead then 'dead-lettered' else r.state end,
    'code', case when dead then 'target-refused' else r.code end,
    'due_at', r.due_at - ago, 'created_at', r.created_at - ago, 'ended_at', r.ended_at - ago)) x;

insert into delivery_attempt select x.*
from past_delivery p join delivery_attempt r on r.delivery_id = p.sample,
  jsonb_populate_record(r, jsonb_build_object('delivery_id', p.id,
    'outcome', case when dead then 'dead-lettered' else r.outcome end,
    'code', case when dead then 'target-refused' else r.code end,
    'started_at', r.started_at - ago, 'ended_at', r.ended_at - ago)) x;

insert into delivery_exchange select x.*
from past_delivery p join delivery_exchange r on r.delivery_id = p.sample,
  jsonb_populate_record(r, jsonb_build_object('delivery_id', p.id)) x;

