-- safe: adds a column that may be empty and fills it once; lines of the book wait meanwhile
-- Whose record a line of the book was about when it was written, so that a data protection officer's page is a walk along an index also where
-- others wrote nearly all of the book. A line's seal does not hold it: it finds lines, and who may read them says the policy alone.
alter table audit.entries add column record_agency_id text collate "C";
create policy filling on audit.entries to current_user using (true) with check (true);
create policy filling on access.records to current_user using (true);
create policy filling on access.members to current_user using (true);
update audit.entries e set record_agency_id = r.agency_id
from (select record_id, agency_id from access.records where kind <> 'investigation'
  union all select member_id, agency_id from access.members) r
where r.record_id = e.record_id;
drop policy filling on audit.entries;
drop policy filling on access.records;
drop policy filling on access.members;
create index entries_of_agency on audit.entries (agency_id, at) where agency_id is not null;
create index entries_of_records on audit.entries (record_agency_id, at) where record_agency_id is not null;
create index entries_of_record on audit.entries (record_id, at) where record_id is not null;
drop index audit.entries_by_time;
comment on column audit.entries.record_agency_id is 'Whose record it was when the line was written; of an investigation never. Not sealed.';
