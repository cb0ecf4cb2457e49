-- Transmissions of which nothing could be read, or that the hub failed on: few, looked for by people.
create index transmission_unread on transmission (id) where state in ('rejected', 'dead');
