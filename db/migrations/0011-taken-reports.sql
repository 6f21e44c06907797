-- safe: adds columns that may be empty or have a constant default, and a table; a check gives way to a wider one
-- Reports that a member takes for somebody who tells them: by which way it came, who took it and when it was entered; what has been
-- typed and not yet saved; and for each item of an inbox how often it has changed.
alter table reports.reports
  drop constraint reports_channel_known,
  add constraint reports_channel_known check (channel in ('public-site', 'phone-101', 'crimestoppers', 'helpline', 'frontline', 'email',
    'phone', 'in-person', 'letter', 'partner')),
  add column taken_by uuid references access.members,
  add column entered_at timestamptz,
  add constraint reports_taken_whole check ((taken_by is null) = (entered_at is null)),
  add constraint reports_entered_after_received check (entered_at >= received_at);
comment on column reports.reports.taken_by is 'The member who took the report for somebody; null when the reporter wrote it themselves, or it came from elsewhere.';

create table reports.unfinished (
  member_id uuid not null references access.members,
  draft_key text collate "C" not null,
  sealed bytea not null,
  revision integer not null,
  begun_at timestamptz not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (member_id, draft_key),
  constraint unfinished_key_known check (draft_key ~ '^[0-9a-f]{12}$')
);
create index unfinished_by_expiry on reports.unfinished (expires_at);
comment on table reports.unfinished is 'What a member is typing for somebody who tells them something, sealed by the desk for that member alone.';

alter table triage.items add column revision integer not null default 0;
comment on column triage.items.revision is 'Counts what happens to the item at this desk, so that an open page can tell that something has.';
