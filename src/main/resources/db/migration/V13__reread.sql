-- The version of a map that a replay reads raw bytes by; none: as agreed today.
alter table replay add column version text;
