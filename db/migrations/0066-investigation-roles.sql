-- safe: creates a table, adds a column with a default
-- Who and what is what in an investigation, in codes and ids alone: drawn from its sealed entries, so that charts and figures need not open each. No name, no word.
create table investigations.roles (
  investigation_id uuid not null references investigations.investigations,
  role_id uuid not null,
  thing uuid not null,
  thing_kind text collate "C" not null,
  role text collate "C" not null,
  towards uuid,
  towards_kind text collate "C",
  from_on date,
  until_on date,
  ended boolean not null,
  nature text collate "C" not null,
  primary key (investigation_id, role_id),
  constraint roles_towards_whole check ((towards is null) = (towards_kind is null)),
  constraint roles_nature_known check (nature in ('fact', 'hearsay', 'opinion'))
);
comment on table investigations.roles is 'What a person is in an investigation, and who does what to whom: the codes of its parts and links as they stand, drawn anew when one is written. The entries say it whole and keep what stood before.';
comment on column investigations.roles.towards is 'Whom or what a link leads to; a part has none.';

alter table investigations.investigations add column drawn smallint not null default 0;
comment on column investigations.investigations.drawn is 'By which version of the code its coded rows were drawn; 0: never.';
