-- What documents wait for that came before a predecessor, where their agreement says so. A row each
-- type waited for; a document is parked while one of its rows has no end, and it is parked once.
create table parking (
  document_id  bigint      not null references document on delete cascade,
  waits_for    text        not null,
  partner      text        not null,
  usage        text        not null,
  order_number text        not null,
  since        timestamptz not null default clock_timestamp(),
  until        timestamptz not null,
  ended        text check (ended in ('predecessor', 'window', 'operator', 'withdrawn')),
  ended_at     timestamptz,
  primary key (document_id, waits_for)
);
create index parking_open on parking (order_number, partner, usage) where ended is null;

insert into legal_move values
  ('document', 'read', 'parked'),
  ('document', 'parked', 'withdrawn');
select guard_moves();
