-- safe: creates only
-- What a support worker is typing in a case and has not saved: theirs alone, and no record of anybody.
create table support.drafts (
  member_id uuid not null references access.members,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (member_id, draft_key),
  constraint drafts_key_short check (length(draft_key) between 1 and 200)
);
create index drafts_by_expiry on support.drafts (expires_at);
comment on table support.drafts is 'What a member is typing in a case and has not saved, sealed by the desk for that member alone; deleted when it is saved.';
