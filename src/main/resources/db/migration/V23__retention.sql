-- Bytes lie in partitions by number, so that the old ones go at once; docs/retention.md.

-- What is there becomes the first partition; new ones are made ahead of what comes. The last one
-- takes what none is there for.
create function partition_by(parent text, key text, columns text, primary_key text, last bigint)
  returns void language plpgsql as $$
begin
  execute format('alter table %1$I rename to %1$s_from_0', parent);
  execute format('alter table %1$s_from_0 rename constraint %1$s_pkey to %1$s_from_0_pkey', parent);
  execute format('create table %I (%s, primary key (%s)) partition by range (%I)',
    parent, columns, primary_key, key);
  execute format('alter table %1$I attach partition %1$s_from_0 for values from (minvalue) to (%2$s)',
    parent, last + 200001);
  execute format('create table %1$s_other partition of %1$I default', parent);
end $$;

select partition_by('transmission_part', 'transmission_id',
  'transmission_id bigint not null, no int not null, bytes bytea not null',
  'transmission_id, no', (select coalesce(max(id), 0) from transmission));
select partition_by('document_body', 'document_id',
  'document_id bigint not null, canonical json, raw bytea,'
  ' constraint document_body_check check (canonical is not null or raw is not null)',
  'document_id', (select coalesce(max(id), 0) from document));
drop function partition_by;
alter table transmission_part alter column bytes set storage external;
alter table transmission_part_other alter column bytes set storage external;

-- Bytes that were let go because their time was over: counted when they were, then removed, at the
-- latest at remove_at. archive: the file below the archive folder that has them; null: none.
create table let_go (
  transmission_id bigint      not null,
  kind            text        not null check (kind in ('payload', 'canonical')),
  bytes           bigint      not null,
  archive         text,
  at              timestamptz not null default clock_timestamp(),
  remove_at       timestamptz not null,
  primary key (transmission_id, kind)
);

create index let_go_to_remove on let_go (remove_at);

-- What was taken back from the archive, or is needed longer: not let go before.
create table kept (
  transmission_id bigint      primary key,
  until           timestamptz not null,
  who             text        not null,
  why             text        not null,
  at              timestamptz not null default clock_timestamp()
);

-- Whoever has the row locked is the hub that lets go. removed_to: what had to be removed by then is.
create table retention_progress (
  one        boolean primary key default true check (one),
  removed_to timestamptz not null default '-infinity'
);
insert into retention_progress default values;
