-- safe: adds an index to a table that is small where this is new
-- What to mind of a person stands on every page of the report or referral that their case was opened from.
create index cases_by_origin on support.cases (began_from) where began_from is not null;
