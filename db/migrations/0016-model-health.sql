-- safe: adds an index; the table is read once, and nothing is written to it meanwhile
-- The pairs between records of one agency, newest score first: how the model does there, for its administrators.
create index matches_within_agency on identities.matches (left_agency, found_at desc) where left_agency = right_agency;
