-- safe: adds an index; the table is read once, and nothing is written to it meanwhile
-- Search among what one agency holds, newest first: a common word whose reports are mostly others'.
create index search_words_by_agency on reports.search_words (agency_id, received_at desc, report_id desc);
