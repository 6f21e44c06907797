-- safe: creates only
-- A whole case moves to another agency: offered by the one that owns it, then accepted or declined by the other. What lists need stands in
-- codes; what was typed is sealed under a key of its own, which both sides may open.
create table support.transfers (
  transfer_id uuid primary key,
  case_id uuid not null references support.cases,
  reference text collate "C" not null,
  of_whom text collate "C" not null,
  risk_level text collate "C",
  from_agency text collate "C" not null references access.agencies,
  to_agency text collate "C" not null references access.agencies,
  basis text not null,
  offered_by uuid not null references access.members,
  offered_at timestamptz not null,
  state text collate "C" not null default 'offered',
  answered_by uuid references access.members,
  answered_at timestamptz,
  constraint transfers_to_another check (from_agency <> to_agency),
  constraint transfers_state_known check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  constraint transfers_answered_when_not_offered check ((state = 'offered') = (answered_at is null))
);
create unique index transfers_one_at_a_time on support.transfers (case_id) where state = 'offered';
create index transfers_to on support.transfers (to_agency, offered_at desc) where state = 'offered';
create index transfers_from on support.transfers (from_agency, offered_at desc);
create index transfers_of_case on support.transfers (case_id, offered_at desc);
comment on table support.transfers is 'Added to, and answered once. Reference, whom it is for and the highest risk are as they stood when it was offered.';

create table support.transfer_words (
  transfer_id uuid not null references support.transfers,
  side text collate "C" not null,
  wrapped_by text collate "C" not null,
  wrapped bytea not null,
  sealed bytea not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  primary key (transfer_id, side),
  constraint transfer_words_side_known check (side in ('offer', 'answer')),
  constraint transfer_words_wrapped_by_known check (wrapped_by in ('kek-1'))
);
