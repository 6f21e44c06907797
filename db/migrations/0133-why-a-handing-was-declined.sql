-- Why investigators did not take a report up, as a code of the desk's own list: for figures, which read no words.
alter table triage.handing_refusals add column stopped text collate "C";
comment on column triage.handing_refusals.stopped is 'Why it is not taken up, as a code of a dated list; null where nobody was asked.';
