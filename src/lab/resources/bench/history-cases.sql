-- The cases of what is rejected, with the event that opened each and what was done about it.
create temporary table past_case as
select p.*, 'history-' || n as event, r.received_at - ago as at,
  case when p.archived then 'closed' else 'open' end as state
from past p join document r on r.id = p.incoming where refused;

insert into exception_case (kind, fingerprint, state, severity, title, owner, partner, usage,
  document_type, business_key, codes, next_step, opened_at, updated_at, due_at, events, affected)
select 'content', fingerprint, state, 'high', 'A value is missing', 'order-desk', of, 'production',
  type, substring(fingerprint from 5), '{element-missing}', 'Ask the partner for it.', at, at,
  at + interval '8 hours', 1, 1
from past_case order by n;

create temporary table past_event as
select p.*, c.id as case_id from past_case p join exception_case c using (fingerprint);

insert into exception_event (id, what, fingerprint, state, case_id, document_id, event, raised_at)
select event, 'raised', fingerprint, 'applied', case_id, d,
  json_build_object('specversion', '1.0', 'id', event, 'source', '/crossdock/read',
    'type', 'dev.crossdock.exception.raised', 'subject', 'document/' || d, 'time', at,
    'datacontenttype', 'application/json', 'data', json_build_object('kind', 'content',
      'code', 'element-missing', 'severity', 'error', 'message', 'A value is missing',
      'fingerprint', fingerprint, 'next', 'Ask the partner for it.',
      'about', json_build_object('partner', of, 'usage', 'production', 'documentType', type,
        'businessKey', substring(fingerprint from 5), 'transmission', t, 'interchange', 1,
        'documentNo', 1, 'document', d, 'delivery', 0, 'name', number),
      'violations', '[]'::json, 'violationCount', 1)), at
from past_event order by n;

insert into case_affected (case_id, kind, ref, name, transmission_id, document_id, first_at)
select case_id, 'document', d, number, t, d, at from past_event;

insert into audit_log (at, actor_kind, actor, channel, action, object_type, object_id, reason, detail)
select at, 'hub', 'hub', 'hub', 'case-open', 'case', case_id::text, 'A value is missing',
  '{"from": null, "to": "open", "assignee": null}'
from past_event order by n;

insert into audit_log (at, actor_kind, actor, channel, action, object_type, object_id, reason, detail)
select at + interval '1 hour', 'person', 'operator', 'console', act.action, act.type, act.id::text,
  'The partner sent another', act.detail
from past_event cross join lateral (values
  ('case-close', 'case', case_id, '{"from": "open", "to": "closed", "assignee": null}'::jsonb),
  ('document-archive', 'document', d, null)) act (action, type, id, detail)
where archived order by n;

drop table past, past_delivery, past_case, past_event;
