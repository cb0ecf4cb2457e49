-- By what documents were read: document.map_version names a row here. Written when a version is
-- first used, so that a document can be read again by exactly what read it first.

create table map_version (
  hash          text        primary key,
  map           text        not null,
  map_hash      text        not null,
  grammar       text,
  grammar_hash  text,
  overlays      text[]      not null,
  charset       text,
  first_used_at timestamptz not null default clock_timestamp()
);
create index map_version_of_map on map_version (map, first_used_at);

-- A file that several versions share is kept once; PostgreSQL compresses it.
create table map_file (
  sha256  text  primary key,
  content bytea not null
);

create table map_version_file (
  hash   text not null references map_version,
  path   text not null,
  sha256 text not null references map_file,
  primary key (hash, path)
);
