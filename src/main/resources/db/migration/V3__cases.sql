-- What deviated, and what people and rules do about it.

create table cases (
  id            bigint generated always as identity primary key,
  version       bigint      not null default 1,
  kind          text        not null check (kind in ('content', 'technical')),
  fingerprint   text        not null,
  state         text        not null
    check (state in ('open', 'assigned', 'in-progress', 'waiting', 'resolved', 'closed')),
  severity      text        not null check (severity in ('critical', 'high', 'medium', 'low')),
  title         text        not null,
  owner         text        not null,
  assignee      text,
  partner       text,
  usage         text,
  document_type text,
  subject       text,
  business_key  text,
  codes         text[]      not null,
  next_step     text        not null,
  opened_at     timestamptz not null,
  updated_at    timestamptz not null,
  due_at        timestamptz not null,
  events        bigint      not null default 0,
  affected      bigint      not null default 0
);
-- One fingerprint, one case: of two events at once one opens it, the other joins.
create unique index cases_one_per_fingerprint on cases (fingerprint) where state <> 'closed';
create index cases_open on cases (id) where state <> 'closed';
create index cases_of_partner on cases (partner, id);
create index cases_by_key on cases (business_key text_pattern_ops, id);

-- Outbox of the stages and evidence of the cases: applied in order of seq.
create table exception_event (
  seq         bigint generated always as identity primary key,
  id          text        not null unique,
  what        text        not null check (what in ('raised', 'corrected', 'recovered')),
  fingerprint text        not null,
  state       text        not null default 'new' check (state in ('new', 'applied', 'failed')),
  attempts    int         not null default 0,
  error       text,
  case_id     bigint references cases,
  document_id bigint,
  publish     boolean     not null default false,
  event       json,
  raised_at   timestamptz not null default clock_timestamp()
);
create index exception_event_new on exception_event (seq) where state = 'new';
create index exception_event_to_publish on exception_event (seq) where publish;
create index exception_event_waiting on exception_event (fingerprint) where state = 'new';
create index exception_event_of_case on exception_event (case_id, seq);

create table case_affected (
  case_id  bigint      not null references cases,
  kind     text        not null check (kind in ('delivery', 'document', 'transmission')),
  ref      bigint      not null,
  name     text,
  transmission_id bigint,
  document_id     bigint,
  first_at timestamptz not null,
  primary key (case_id, kind, ref)
);
create index case_affected_transmission on case_affected (transmission_id);
create index case_affected_document on case_affected (document_id);

create table case_history (
  id       bigint generated always as identity primary key,
  case_id  bigint      not null references cases,
  at       timestamptz not null,
  who      text        not null,
  what     text        not null,
  why      text,
  from_state text,
  to_state text        not null,
  assignee text
);
create index case_history_of_case on case_history (case_id, id);

-- "Since when" without a costly index: documents come in order of time.
create index document_received on document using brin (received_at)
  with (pages_per_range = 32, autosummarize = on);
