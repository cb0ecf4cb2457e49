-- Which state may follow which, written once here; the enums in Java are held against it by a test.
-- What a row starts as is for the stage that writes it.
create table legal_move (
  kind       text not null check (kind in ('transmission', 'interchange', 'document', 'delivery')),
  from_state text not null,
  to_state   text not null,
  primary key (kind, from_state, to_state)
);

insert into legal_move values
  ('transmission', 'received', 'framed'),
  ('transmission', 'received', 'read'),
  ('transmission', 'received', 'rejected'),
  ('transmission', 'received', 'dead'),
  ('transmission', 'framed', 'read'),
  ('transmission', 'framed', 'rejected'),
  ('transmission', 'framed', 'dead'),

  ('interchange', 'framed', 'read'),

  ('document', 'read', 'accepted'),
  ('document', 'read', 'delivered'),
  ('document', 'read', 'rejected'),
  ('document', 'read', 'duplicate'),
  ('document', 'read', 'held'),
  ('document', 'read', 'dead'),
  ('document', 'parked', 'read'),
  ('document', 'parked', 'rejected'),
  ('document', 'accepted', 'delivered'),
  ('document', 'accepted', 'in-doubt'),
  ('document', 'accepted', 'held'),
  ('document', 'accepted', 'dead'),
  ('document', 'in-doubt', 'accepted'),
  ('document', 'in-doubt', 'delivered'),
  ('document', 'in-doubt', 'held'),
  ('document', 'in-doubt', 'dead'),
  ('document', 'held', 'accepted'),
  ('document', 'held', 'delivered'),
  ('document', 'held', 'in-doubt'),
  ('document', 'held', 'dead'),
  ('document', 'dead', 'accepted'),
  ('document', 'dead', 'delivered'),
  ('document', 'dead', 'in-doubt'),
  ('document', 'dead', 'held'),

  ('delivery', 'ready', 'leased'),
  ('delivery', 'leased', 'done'),
  ('delivery', 'leased', 'again'),
  ('delivery', 'leased', 'dead'),
  ('delivery', 'leased', 'in-doubt'),
  ('delivery', 'again', 'ready'),
  ('delivery', 'dead', 'ready'),
  ('delivery', 'in-doubt', 'ready'),
  ('delivery', 'in-doubt', 'done');

create function refuse_move() returns trigger language plpgsql as $$
begin
  raise exception '% % must not go from % to %', tg_table_name,
    coalesce(to_jsonb(old) ->> 'id', (to_jsonb(old) ->> 'transmission_id') || '/' || (to_jsonb(old) ->> 'no')),
    old.state, new.state
    using errcode = 'check_violation', constraint = tg_table_name || '_legal_move';
end $$;

-- The moves stand as a constant in the trigger's condition, which PostgreSQL looks at without
-- calling anything: the function runs only to refuse. Call this again after a change of the table.
create function guard_moves() returns void language plpgsql as $$
declare
  guarded text;
  moves   text;
begin
  foreach guarded in array array['transmission', 'interchange', 'document', 'delivery'] loop
    select array_agg(from_state || '>' || to_state order by from_state, to_state)::text into moves
      from legal_move where kind = guarded;
    execute format('create or replace trigger legal_move after update of state on %I for each row'
      ' when (old.state is distinct from new.state'
      ' and (old.state || ''>'' || new.state) <> all (%L::text[]))'
      ' execute function refuse_move()', guarded, moves);
  end loop;
end $$;

select guard_moves();
