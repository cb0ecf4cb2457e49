-- What we sent to partners, under which control numbers, and what they said of it.

-- One row an interchange; its document row (direction out) holds the bytes and has the delivery.
create table sent_interchange (
  document_id    bigint      primary key references document on delete cascade,
  standard       text        not null,
  sender         text        not null,
  receiver       text        not null,
  usage          text        not null check (usage in ('production', 'test')),
  control_number text        not null,
  group_type     text        not null default '',
  group_number   text        not null default '',
  expect         text,
  within_seconds bigint      not null default 0,
  due_at         timestamptz,
  overdue        boolean     not null default false,
  acknowledged_at timestamptz
);
create index sent_by_control_number on sent_interchange (receiver, control_number);
create index sent_by_group_number on sent_interchange (receiver, group_number);
create index sent_unacknowledged on sent_interchange (due_at)
  where acknowledged_at is null and not overdue and due_at is not null;

-- One row a document that was handed over and sent. due_at runs from the delivery.
create table sent_document (
  document_id     bigint primary key references document on delete cascade,
  interchange_id  bigint not null references sent_interchange,
  no              int    not null,
  control_number  text   not null,
  acknowledged    text
    check (acknowledged in ('accepted', 'accepted-with-errors', 'rejected')),
  acknowledged_at timestamptz,
  acknowledged_by bigint
);
create unique index sent_document_place on sent_document (interchange_id, no);

-- One acknowledgement a group or interchange; of interchanges of ours there may be several.
drop index document_answer;
create unique index document_answer on document
  (transmission_id, interchange_no, group_no, message)
  where direction = 'out' and type = 'acknowledgement';

-- What a partner's acknowledgement says of a document is a violation of it too.
alter table violation drop constraint violation_stage_check;
alter table violation add constraint violation_stage_check
  check (stage in ('envelope', 'grammar', 'map', 'accept', 'acknowledge'));
