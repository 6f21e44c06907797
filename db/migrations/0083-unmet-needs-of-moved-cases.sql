-- safe: fills a few rows once
-- What nothing meets goes with its case: of cases that moved before this, it is brought to whoever has them now.
create policy filling on services.unmet_needs to current_user using (true) with check (true);
create policy filling on access.records to current_user using (true);
update services.unmet_needs u set agency_id = r.agency_id
from access.records r where r.record_id = u.case_id and r.agency_id <> u.agency_id;
drop policy filling on services.unmet_needs;
drop policy filling on access.records;
comment on column services.unmet_needs.agency_id is 'Whose case it is: it moves with the case.';
