-- What needs attention can be finished. archived: a person set it aside; skipped: a person let those
-- behind a dead-lettered delivery go on and wants no more of it. Who and why: the acts of people.
alter table transmission add column archived boolean not null default false;
alter table document add column archived boolean not null default false;
alter table delivery add column skipped boolean not null default false;

-- Something happens to it again: then it is not finished.
create function no_longer_archived() returns trigger language plpgsql as $$
begin
  new.archived := false;
  return new;
end $$;
create function no_longer_skipped() returns trigger language plpgsql as $$
begin
  new.skipped := false;
  return new;
end $$;
create trigger no_longer_archived before update of state on transmission for each row
  when (old.archived and old.state is distinct from new.state) execute function no_longer_archived();
create trigger no_longer_archived before update of state on document for each row
  when (old.archived and old.state is distinct from new.state) execute function no_longer_archived();
create trigger no_longer_skipped before update of state on delivery for each row
  when (old.skipped and old.state is distinct from new.state) execute function no_longer_skipped();

-- Counted every few seconds by everybody who looks at the overview.
create index transmission_attention on transmission (state, id)
  where state in ('rejected', 'dead') and not archived;
create index document_attention on document (state, id)
  where state in ('rejected', 'held', 'unassigned', 'parked', 'dead') and not archived;
create index delivery_attention on delivery (state, id)
  where state in ('dead', 'in-doubt') and not skipped;

-- A held document is released (read) or withdrawn.
insert into legal_move values ('document', 'held', 'withdrawn');
select guard_moves();

-- Numbers are searched by any part of them, whatever the case.
create extension if not exists pg_trgm;
create index document_search on document using gin
  ((coalesce(document_number, '') || ' ' || coalesce(order_number, '')) gin_trgm_ops);
