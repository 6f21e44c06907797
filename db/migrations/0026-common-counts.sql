-- safe: adds a column to common_values and counts once how many mentions carry each; keys of mentions are read, none is changed
-- How many mentions carry a value that is common: how little a name says that thousands bear. Kept up by a trigger as mentions arrive.
alter table identities.common_values add column mentions integer not null default 0;
create policy filling on identities.common_values to current_user using (true) with check (true);
create policy filling on identities.mention_keys for select to current_user using (true);
update identities.common_values c
set mentions = (select count(*) from identities.mention_keys k where k.key = c.key and not k.apart);
drop policy filling on identities.common_values;
drop policy filling on identities.mention_keys;
alter table identities.common_values alter column mentions drop default;
comment on column identities.common_values.mentions is 'How many mentions of records that are not hidden carry it.';
