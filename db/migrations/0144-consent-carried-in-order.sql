-- safe: replaces a trigger
-- What is carried from another record of the same person takes the place of when it was said: until now it came last, so that an older no to everybody beat a
-- newer yes to one agency as two records turned out to be one person's. What was carried before stays where it is.
drop trigger consents_place_by_time on consents.consents;
create trigger consents_place_by_time before insert on consents.consents
  for each row when (new.recorded_by is not null or new.place is null) execute function platform.place_by_time();
