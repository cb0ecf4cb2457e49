-- The audit log: who did what to what, from where, when, why and with which outcome.

create table audit_log (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  actor_kind  text        not null
    check (actor_kind in ('person', 'partner', 'system', 'route', 'rule', 'hub')),
  actor       text        not null,
  channel     text        not null
    check (channel in ('console', 'api', 'command-line', 'sftp', 'file', 'hub')),
  address     text,
  action      text        not null,
  object_type text        not null,
  object_id   text        not null,
  reason      text,
  outcome     text        not null default 'done' check (outcome in ('done', 'refused', 'failed')),
  detail      jsonb,
  -- Given a second later by seal_audit_log: place in the chain, and the hash over this row and the
  -- hash before it.
  seal        bigint      unique,
  hash        bytea,
  check ((seal is null) = (hash is null))
);
create index audit_log_of_object on audit_log (object_type, object_id, id);
create index audit_log_of_actor on audit_log (actor, id);
create index audit_log_unsealed on audit_log (id) where seal is null;

-- What was noted of acts before, in the order of time.
insert into audit_log (at, actor_kind, actor, channel, action, object_type, object_id, reason, detail)
select at,
  case who when 'hub' then 'hub' when 'command-line' then 'system' else 'person' end, who,
  case who when 'hub' then 'hub' when 'command-line' then 'command-line' else 'api' end,
  action, object_type, object_id, reason, detail
from (
  select at, who,
    case what
      when 'the target has it' then 'delivery-confirm'
      when 'the target has it not' then 'delivery-retry'
      when 'send again' then 'delivery-send-again'
      when 'the next may pass' then 'delivery-pass'
      when 'hold' then 'hold'
      when 'release' then 'hold-release'
      when 'released' then 'document-release'
      when 'withdrawn' then 'document-withdraw'
      else 'other'
    end as action,
    kind as object_type, ref as object_id, why as reason,
    case when what in ('the target has it', 'the target has it not', 'send again',
        'the next may pass', 'hold', 'release', 'released', 'withdrawn')
      then null else jsonb_build_object('act', what) end as detail,
    1 as source, id
  from operator_act
  union all
  select at, who,
    case when what like 'begin%' then 'replay-begin' else 'replay-' || what end,
    'replay', replay_id::text, why,
    case when what = 'begin, forced' then '{"forced": true}'::jsonb end, 2, id
  from replay_history
  union all
  select at, case who when 'crossdock' then 'hub' else who end,
    case what when 'opened' then 'case-open' else 'case-' || what end,
    'case', case_id::text, why,
    jsonb_strip_nulls(jsonb_build_object('from', from_state, 'to', to_state, 'assignee', assignee)),
    3, id
  from case_history
  union all
  select at, who, 'transmission-read-again', 'transmission', transmission_id::text, why, null, 4, id
  from transmission_before
  union all
  select at, who, 'archive-restore', 'transmission', transmission_id::text, why,
    jsonb_build_object('until', until), 5, transmission_id
  from kept) acts
order by at, source, id;

drop table operator_act;
drop table replay_history;
drop table case_history;

-- Length before each value: no two rows have the same text. Timestamps in microseconds, UTC.
create function audit_content(act audit_log) returns text language sql stable as $$
  select string_agg(coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-'), ''
    order by no)
  from unnest(array[act.id::text,
    to_char(act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    act.actor_kind, act.actor, act.channel, act.address, act.action, act.object_type,
    act.object_id, act.reason, act.outcome, act.detail::text])
    with ordinality as parts(value, no)
$$;

-- Appends what is committed and not in the chain yet; returns how many rows. One at a time: another
-- that seals meanwhile gets null. A row that commits late is sealed late, with a higher seal.
create function seal_audit_log(most int) returns int language plpgsql security definer as $$
declare
  last_seal bigint;
  last_hash bytea;
  act audit_log;
  sealed int := 0;
begin
  if not pg_try_advisory_xact_lock(26, 26) then
    return null;
  end if;
  select a.seal, a.hash into last_seal, last_hash
    from audit_log a where a.seal is not null order by a.seal desc limit 1;
  last_seal := coalesce(last_seal, 0);
  last_hash := coalesce(last_hash, '\x');
  for act in select * from audit_log a where a.seal is null order by a.id limit most loop
    last_seal := last_seal + 1;
    last_hash := sha256(convert_to(
      encode(last_hash, 'hex') || ':' || last_seal || ':' || audit_content(act), 'UTF8'));
    update audit_log a set seal = last_seal, hash = last_hash where a.id = act.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- Against mistakes, and against a hub that has one role for everything; with roles apart the hub
-- may insert and select only.
create function keep_audit_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seal is null and new.seal is not null
    and audit_content(old) = audit_content(new) then
    return new;
  end if;
  raise exception 'The audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger keep_audit_log before update or delete on audit_log
  for each row execute function keep_audit_log();
create trigger keep_audit_log_whole before truncate on audit_log
  for each statement execute function keep_audit_log();

-- Nothing of the caller's stands between these functions and their table.
do $$
begin
  execute format('alter function audit_content(audit_log) set search_path = pg_catalog, %I, pg_temp',
    current_schema());
  execute format('alter function seal_audit_log(int) set search_path = pg_catalog, %I, pg_temp',
    current_schema());
  execute format('alter function keep_audit_log() set search_path = pg_catalog, %I, pg_temp',
    current_schema());
end $$;
