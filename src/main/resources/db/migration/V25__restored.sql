-- Files that were on their way when the backup was made that this database was restored from: what
-- came of their documents since is not known here, so each delivery of them may have happened.
create table under_way_at_backup (
  transmission_id bigint primary key
);
