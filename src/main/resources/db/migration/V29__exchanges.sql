-- What went to a target in an attempt and what it answered, at most 64 KB of each; secrets in headers
-- are masked before they come here. Let go with the payload of its document.
create table delivery_exchange (
  delivery_id      bigint not null,
  attempt          int    not null,
  request_headers  text   not null,
  request          bytea  not null,
  request_size     bigint not null,
  response_headers text,
  response         bytea,
  response_size    bigint not null default 0,
  primary key (delivery_id, attempt)
);
