-- What was noted of a transmission before it was read once more as a whole.
create table transmission_before (
  id              bigint      generated always as identity primary key,
  transmission_id bigint      not null references transmission,
  at              timestamptz not null default clock_timestamp(),
  who             text        not null,
  why             text        not null,
  transmission    json        not null,
  interchanges    json        not null,
  documents       json        not null,
  violations      json        not null
);
create index transmission_before_of on transmission_before (transmission_id, id);

-- What a document is to say instead of what it said.
alter table replay add column edited json;

-- One that nothing was read of may be read again.
insert into legal_move values
  ('transmission', 'read', 'received'),
  ('transmission', 'rejected', 'received'),
  ('transmission', 'dead', 'received');
select guard_moves();
