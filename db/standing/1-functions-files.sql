-- Files: what the doors may do with names that only the sender knows, and what opens an original.

-- Takes something off the register because it is attached or taken away. Its name is 256 random bits, known to who sent it.
create or replace function files.take_upload(of_blob bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from files.uploads u where u.blob = of_blob;
  return found;
end
$$;

-- Has the member asking written in the book, in this very transaction, that they open an original of this record, and why?
create or replace function files.original_asked_for(of_record uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from audit.entries e where e.xact = pg_current_xact_id_if_assigned()
    and e.act = 'file.open-original' and e.record_id = of_record and btrim(e.purpose) <> ''
    and e.member_id = access.session_member())
$$;

-- Was this file scanned and found to be no malware? What waits is quarantined, and so is what is infected.
create or replace function files.is_scanned(of_file uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from files.files f where f.file_id = of_file and f.state in ('clean', 'cannot-be-made-safe'))
$$;

-- How many files wait for the worker, so that it need not write a line in the book to learn that there is nothing to do.
create or replace function files.count_waiting() returns bigint
language sql stable security definer set search_path = '' as $$
  select count(*) from files.files f where f.state = 'waiting'
$$;

alter function files.count_waiting() owner to :searcher;
grant execute on function files.count_waiting() to :worker;
alter function files.take_upload(bytea) owner to :searcher;
alter function files.original_asked_for(uuid) owner to :searcher;
alter function files.is_scanned(uuid) owner to :searcher;
grant execute on function files.take_upload(bytea) to :public_site, :staff_site, :worker;
grant execute on function files.original_asked_for(uuid), files.is_scanned(uuid) to :staff_site;
