-- What the ledger counts by, and how far its background check came.

-- Deliveries that were agreed when the document took effect; null: it did not (yet).
alter table document add column targets int;

-- Found and not mended. document_id is 0 where it is about no single document.
create table ledger_discrepancy (
  count           text        not null,
  transmission_id bigint      not null,
  interchange_no  int         not null,
  document_id     bigint      not null,
  partner         text        not null,
  channel         text        not null,
  expected        text        not null,
  found           text        not null,
  first_seen_at   timestamptz not null default clock_timestamp(),
  primary key (count, transmission_id, interchange_no, document_id)
);

-- fresh_to: every transmission up to it was looked at once; again_to: the round that goes on over
-- all of them. Whoever has the row locked is the hub that checks.
create table ledger_progress (
  one      boolean primary key default true check (one),
  fresh_to bigint not null default 0,
  again_to bigint not null default 0
);
insert into ledger_progress default values;
