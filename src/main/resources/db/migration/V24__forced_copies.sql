-- An approver has a copy read again, to take effect beside what it is a copy of.
insert into legal_move values ('document', 'duplicate', 'read');
select guard_moves();
