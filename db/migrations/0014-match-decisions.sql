-- safe: adds columns to matches and fills them once; matches wait meanwhile
-- What people decide about pairs, remembered for ever; what of a match is the machine's own; and the scores that later ones took the
-- place of. A match's state follows from the machine's finding and the decisions that stand: identities.refold works it out.
alter table identities.matches
  add column found text collate "C",
  add column left_agency text collate "C",
  add column right_agency text collate "C",
  add column identifier bigint,
  add column shared bigint[] not null default '{}',
  add column rank smallint not null generated always as (case strength when 'certain' then 1 when 'strong' then 2 else 3 end) stored;
alter table identities.matches drop constraint matches_state_known;

create policy filling on identities.matches to current_user using (true) with check (true);
create policy filling on access.records for select to current_user using (true);
do $$
declare filled bigint; standing bigint;
begin
  update identities.matches m set found = case m.state when 'joined' then 'joined' else 'proposed' end,
    -- Until now only a dismissed mention took its matches with it.
    state = case m.state when 'rejected' then 'withdrawn' else m.state end,
    left_agency = l.agency_id, right_agency = r.agency_id
  from access.records l, access.records r where l.record_id = m.left_record and r.record_id = m.right_record;
  get diagnostics filled = row_count;
  select count(*) into standing from identities.matches;
  if filled <> standing then raise exception '% of % matches were filled', filled, standing; end if;
end $$;
drop policy filling on identities.matches;
drop policy filling on access.records;

alter table identities.matches
  alter column found set not null, alter column left_agency set not null, alter column right_agency set not null,
  add constraint matches_found_known check (found in ('joined', 'doubted', 'proposed', 'none')),
  add constraint matches_state_known
    check (state in ('joined', 'doubted', 'proposed', 'confirmed', 'rejected', 'unsure', 'common', 'withdrawn'));
comment on column identities.matches.found is 'The machine''s finding. doubted: it joined the pair, and a later model would not.';
comment on column identities.matches.state is 'Follows from found, the decisions that stand, dismissed mentions and common values; written by identities.refold alone.';
comment on column identities.matches.identifier is 'The keyed hash of the value by which the machine joins; null where it does not.';
comment on column identities.matches.shared is 'The keyed hashes that both mentions are filed under.';
create index matches_by_right_mention on identities.matches (right_mention);
create index matches_by_identifier on identities.matches (identifier) where identifier is not null;
create index matches_to_review on identities.matches (left_agency, right_agency, state, rank, (-weight), match_id)
  where state in ('proposed', 'doubted', 'unsure');
create index matches_to_review_by_kind on identities.matches (left_agency, right_agency, state, kind, rank, (-weight), match_id)
  where state in ('proposed', 'doubted', 'unsure');
create index matches_by_model on identities.matches (model, match_id);

create table identities.earlier_scores (
  match_id uuid not null references identities.matches,
  number integer not null,
  strength text collate "C" not null,
  found text collate "C" not null,
  weight real not null,
  levels jsonb not null,
  model text collate "C" not null,
  found_at timestamptz not null,
  replaced_at timestamptz not null,
  primary key (match_id, number)
);
comment on table identities.earlier_scores is 'Scores of pairs that a later score took the place of: nothing is overwritten.';

create table identities.decisions (
  decision_id uuid primary key,
  match_id uuid not null references identities.matches,
  number integer not null,
  answer text collate "C" not null,
  undoes uuid unique references identities.decisions,
  sealed_reason bytea not null,
  member_id uuid not null references access.members,
  agency_id text collate "C" not null references access.agencies,
  decided_at timestamptz not null,
  constraint decisions_in_order unique (match_id, number),
  constraint decisions_answer_known check (answer in ('same', 'different', 'not-sure', 'undo')),
  constraint decisions_undo_whole check ((answer = 'undo') = (undoes is not null))
);
create index decisions_by_agency on identities.decisions (agency_id, decided_at desc, decision_id);
comment on table identities.decisions is 'What members decided about pairs. Added to, never changed: an undo is a decision of its own.';

-- Values that so many mentions carry that they identify nobody: a helpline's number, a hostel's address, a name of thousands.
create table identities.common_values (
  key bigint primary key,
  kind text collate "C" not null,
  rule text collate "C" not null,
  since timestamptz not null
);
