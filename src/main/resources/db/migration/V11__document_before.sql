-- What a document was before a replay changed it: its row, what it said, what was found in it.
create table document_before (
  document_id bigint      not null references document on delete cascade,
  replay_id   bigint      not null references replay,
  at          timestamptz not null default clock_timestamp(),
  document    json        not null,
  canonical   json,
  violations  json        not null,
  primary key (document_id, replay_id)
);

-- A replay has what took no effect accepted again.
insert into legal_move values
  ('document', 'rejected', 'read'),
  ('document', 'held', 'read'),
  ('document', 'dead', 'read');
select guard_moves();
