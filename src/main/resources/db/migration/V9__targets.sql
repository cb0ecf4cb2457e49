-- What operators hold back, circuits that are open, and who did what.

-- Deliveries to the target, or of the partner's documents, wait. until: released by itself then.
create table hold (
  kind  text        not null check (kind in ('target', 'partner')),
  name  text        not null,
  who   text        not null,
  why   text,
  since timestamptz not null default clock_timestamp(),
  until timestamptz,
  primary key (kind, name)
);

-- A row while the circuit of a target is not closed. probe_at: when one delivery may try again;
-- while one does (half-open), when it must have ended.
create table circuit (
  target    text        primary key,
  state     text        not null check (state in ('open', 'half-open')),
  code      text        not null,
  detail    text        not null,
  probes    int         not null default 0,
  opened_at timestamptz not null default clock_timestamp(),
  probe_at  timestamptz not null
);

-- Attempts that only asked whether the target is back, and do not count.
alter table delivery add column probes int not null default 0;

-- What operators did to deliveries, targets and partners.
create table operator_act (
  id   bigint generated always as identity primary key,
  at   timestamptz not null default clock_timestamp(),
  who  text not null,
  what text not null,
  kind text not null,
  ref  text not null,
  why  text
);
create index operator_act_of on operator_act (kind, ref, id);
