-- A concern takes longer to a conviction than a year: besides the year, each quarter tells of the last three years.
alter table figures.releases drop constraint releases_once;
alter table figures.releases add constraint releases_once unique (until_on, from_on);
