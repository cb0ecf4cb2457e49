-- Replays: what was asked for, by whom and why; one row a document of it; what was done about it.
create table replay (
  id         bigint generated always as identity primary key,
  point      text        not null check (point in ('raw', 'canonical', 'delivery', 'acknowledgement')),
  state      text        not null default 'running'
    check (state in ('to-approve', 'running', 'paused', 'stopped', 'done', 'cancelled')),
  selection  json        not null,
  targets    text[]      not null default '{}',
  forced     boolean     not null default false,
  who        text        not null,
  why        text        not null,
  rate       int         not null,
  stop_after int         not null,
  stop_at    bigint      not null,
  selected   boolean     not null default false,
  cursor     text,
  created_at timestamptz not null default clock_timestamp(),
  next_at    timestamptz not null default clock_timestamp(),
  ended_at   timestamptz
);
create index replay_running on replay (next_at) where state = 'running';

-- Under way: announced again and not yet ended; deliveries are those that the replay sent again.
create table replay_item (
  replay_id   bigint      not null references replay,
  document_id bigint      not null,
  state       text        not null default 'waiting'
    check (state in ('waiting', 'under-way', 'done', 'failed', 'skipped')),
  reason      text,
  detail      text,
  deliveries  bigint[]    not null default '{}',
  at          timestamptz not null default clock_timestamp(),
  primary key (replay_id, document_id)
);
create index replay_item_by_state on replay_item (replay_id, state, document_id);
create index replay_item_of_document on replay_item (document_id);

create table replay_history (
  id        bigint      generated always as identity primary key,
  replay_id bigint      not null references replay,
  at        timestamptz not null default clock_timestamp(),
  who       text        not null,
  what      text        not null,
  why       text
);
create index replay_history_of_replay on replay_history (replay_id, id);

-- How often a delivery was given anew, under a new idempotency key or file name.
alter table delivery add column repeat int not null default 0;

-- A replay sends what was done.
insert into legal_move values
  ('document', 'delivered', 'accepted'),
  ('delivery', 'done', 'ready');
select guard_moves();
