-- safe: creates tables
-- What a person answered to an outcome, in codes and days, so that it can be counted. The words stand sealed in the case's entries.
create table support.outcome_answers (
  answer_id bigint generated always as identity primary key,
  case_id uuid not null references support.cases,
  outcome text collate "C" not null,
  moment text collate "C" not null,
  answer text collate "C" not null,
  on_day date not null,
  constraint outcome_answers_moment_known check (moment in ('start', 'review', 'after')),
  constraint outcome_answers_answer_known
    check (answer in ('not-at-all', 'a-little', 'mostly', 'fully', 'unknown', 'refused', 'not-asked'))
);
create index outcome_answers_of_case on support.outcome_answers (case_id, outcome, on_day, answer_id) include (moment, answer);
comment on table support.outcome_answers is 'Codes and days alone, for counting. Added to and never changed: of one outcome on one day the last counts.';

-- The smallest number of other agencies' people that is told to whoever counts a partnership. A rule that changes is another row.
create table access.small_counts (
  from_on date primary key,
  least smallint not null,
  source text not null,
  constraint small_counts_is_a_number check (least between 1 and 100)
);
comment on table access.small_counts is 'From a day on: the smallest number of others'' people that is told. Smaller ones are shown as fewer.';
insert into access.small_counts (from_on, least, source) values
  ('2026-01-01', 5, 'Our own proposal, as the overview of the clock has it: fewer than five people in one county can be known again. The partnership decides.');
