-- safe: creates tables, and adds indexes
-- What nobody has taken yet stands on the day of everybody of the team.
create index tasks_untaken on tasks.tasks (agency_id, due_on, task_id) where state = 'open' and owner_id is null;

-- What an agency answered to a referral that is over for it: its own words, kept for it under a key of their own, since the case is shut to it.
create table services.own_answers (
  referral_id uuid primary key references services.referrals,
  service_id uuid not null references services.services,
  agency_id text collate "C" not null references access.agencies,
  from_agency text collate "C" not null references access.agencies,
  state text collate "C" not null,
  answered_by uuid not null references access.members,
  answered_at timestamptz not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed bytea not null,
  constraint own_answers_state_known check (state in ('declined', 'done'))
);
create index own_answers_of_agency on services.own_answers (agency_id, answered_at desc, referral_id);
comment on table services.own_answers is 'That an agency declined or was done, for that agency alone, without the case or its person. Added to and never changed.';

-- What is being typed in a form of a referral or of the directory and was not saved: its writer's alone, and no record of anybody.
create table services.drafts (
  member_id uuid not null references access.members,
  draft_key text collate "C" not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (member_id, draft_key),
  constraint drafts_key_short check (length(draft_key) between 1 and 200)
);
create index drafts_by_expiry on services.drafts (expires_at);
comment on table services.drafts is 'Sealed by the desk for that member alone; deleted when it is saved.';
