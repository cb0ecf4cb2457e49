-- The hubs that work on this database, each start of each: who is silent too long lost its leases.
create table hub (
  owner      text        primary key,
  started_at timestamptz not null default clock_timestamp(),
  seen_at    timestamptz not null default clock_timestamp()
);
