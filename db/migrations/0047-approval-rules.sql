-- safe: creates only
-- What an agency wants a supervisor of its own to approve before it counts, from when, and who its supervisors are.
create table support.approval_rules (
  rule_id uuid primary key,
  agency_id text collate "C" not null references access.agencies,
  from_on date not null,
  requires text[] not null,
  supervisors uuid[] not null,
  set_by uuid not null references access.members,
  set_at timestamptz not null,
  constraint approval_rules_requires_known check (requires <@ array['needs', 'plan', 'closing']),
  constraint approval_rules_has_supervisors check (cardinality(requires) = 0 or cardinality(supervisors) between 1 and 50)
);
create index approval_rules_of_agency on support.approval_rules (agency_id, from_on, set_at);
comment on table support.approval_rules is 'Added to and never changed: of those whose day has come, the one with the latest day holds, and of one day the one that was set last.';
