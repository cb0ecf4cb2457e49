-- An 824 or APERAK answers one document, so each of an interchange may have its own.
drop index document_answer;
create unique index document_answer on document
  (transmission_id, interchange_no, group_no, document_no, message)
  where direction = 'out' and type = 'acknowledgement';
