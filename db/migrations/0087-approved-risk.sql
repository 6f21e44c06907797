-- safe: a check gives way to a wider one
-- An agency may want a supervisor to approve judgements of risk too.
alter table support.approval_rules
  drop constraint approval_rules_requires_known,
  add constraint approval_rules_requires_known check (requires <@ array['needs', 'plan', 'risk', 'closing']);
