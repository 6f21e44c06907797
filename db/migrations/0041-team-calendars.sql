-- A calendar address may be a team's: it gives the dates of all referrals of an agency. One alive for each agency, beside one for each member.
alter table referrals.calendar_links add column team text collate "C" references access.agencies;
drop index referrals.calendar_links_one_alive;
create unique index calendar_links_one_alive on referrals.calendar_links (member_id) where ended_at is null and team is null;
create unique index calendar_links_one_of_team on referrals.calendar_links (team) where ended_at is null and team is not null;
comment on table referrals.calendar_links is 'A secret address that gives due dates to a calendar program: a member''s own, or those of their agency. References and dates, no names.';
