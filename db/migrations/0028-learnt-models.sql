-- safe: creates only
-- Models that were learnt from the partnership's own mentions, as proposals, and which one a person chose. Shares by level, never a value.
create table identities.models (
  version text collate "C" primary key,
  -- Null where there was too little to learn from. Not jsonb: the order of levels is theirs from the closest on.
  model json,
  pairs integer not null,
  random_pairs integer not null,
  match_share real not null,
  rounds integer not null,
  converged boolean not null,
  asked_by uuid not null references access.members,
  learnt_at timestamptz not null
);

create table identities.model_choices (
  number integer primary key,
  -- Null: the model that the service came with.
  version text collate "C" references identities.models,
  chosen_by uuid not null references access.members,
  chosen_at timestamptz not null
);
comment on table identities.model_choices is 'Added to, never changed: the last one stands.';
