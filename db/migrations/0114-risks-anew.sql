-- safe: creates a table
-- The risk and the brief of an item were said once, as it was put on the agenda. From now on the risk is judged anew until the conference is over: the last stands, and those before stay. The brief is said
-- anew as a further entry.
create table conferences.risks (
  risk_id uuid primary key,
  turn bigint generated always as identity,
  item_id uuid not null references conferences.items,
  risk_level text collate "C" not null,
  by_member uuid not null references access.members,
  at timestamptz not null,
  constraint risks_level_known check (risk_level in ('low', 'medium', 'high', 'very-high'))
);
create index risks_of_item on conferences.risks (item_id, turn desc);
comment on table conferences.risks is 'How high the risk of an item is, where that was judged anew; the last stands. Added to and never changed.';
create index entries_briefs on conferences.entries (item_id, place desc) where kind = 'brief';
