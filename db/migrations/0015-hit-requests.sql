-- safe: creates only
-- Asking for a record that matches one's own and is sealed, and what the agency that holds it answers. Each request is about one of ours
-- and one of theirs; those who ask never learn which theirs is.
create table identities.requests (
  request_id uuid primary key,
  our_record uuid not null references access.records,
  their_record uuid not null references access.records,
  from_agency text collate "C" not null references access.agencies,
  to_agency text collate "C" not null references access.agencies,
  purpose text collate "C" not null,
  basis text not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed_reason bytea not null,
  asked_by uuid not null references access.members,
  asked_at timestamptz not null,
  answered boolean not null default false,
  constraint requests_to_another check (from_agency <> to_agency),
  constraint requests_wrapped_by_known check (wrapped_by in ('kek-1'))
);
create unique index requests_one_at_a_time on identities.requests (our_record, their_record) where not answered;
create index requests_asked_of on identities.requests (to_agency, answered, asked_at desc, request_id);
create index requests_asked_by on identities.requests (from_agency, asked_at desc, request_id);
comment on table identities.requests is 'Added to, and marked as answered once. The reason is sealed under a key of its own, which both agencies may open.';

create table identities.request_answers (
  request_id uuid primary key references identities.requests,
  answer text collate "C" not null,
  sections text[] not null,
  share_id uuid references access.shares,
  sealed_reason bytea not null,
  answered_by uuid not null references access.members,
  answered_at timestamptz not null,
  constraint request_answers_known check (answer in ('all', 'part', 'no')),
  constraint request_answers_whole check ((answer = 'no') = (share_id is null) and (answer = 'no') = (cardinality(sections) = 0))
);
