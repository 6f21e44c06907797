-- safe: creates a table; a check gives way to a wider one
-- Whom an agency's first responders reach at a council about a child, as they last wrote it, so that nobody types it twice.
create table referrals.council_contacts (
  agency_id text collate "C" not null references access.agencies,
  council text collate "C" not null,
  phone text not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  changed_by uuid not null references access.members,
  changed_at timestamptz not null,
  primary key (agency_id, council)
);
comment on table referrals.council_contacts is 'A council''s contacts for children as the agency''s first responders last wrote them. Nobody''s case: people at work.';

alter table referrals.answers
  drop constraint answers_source_known,
  add constraint answers_source_known check (source_kind in
    ('member', 'account', 'agency', 'report', 'identity', 'case', 'consent', 'referral', 'contacts', 'place'));
