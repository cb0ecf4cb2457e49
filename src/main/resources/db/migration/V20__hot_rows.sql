-- The rows that every document writes are written together, in one transaction, by one statement a
-- table; the ledger counts them against each other. Checking each of them against its parent, and
-- locking the parent for it, is work on the hot path that finds nothing.
alter table interchange drop constraint interchange_transmission_id_fkey;
alter table document drop constraint document_transmission_id_fkey;
alter table document_body drop constraint document_body_document_id_fkey;
alter table business_key drop constraint business_key_document_id_fkey;
