-- safe: a check gives way to a wider one
-- When support under the NRM ends by the clock of the referral stands among what ends, as one row of the case that is about the case itself, and its alert is for whoever reads who they are.
alter table support.alerts
  drop constraint alerts_section_known,
  add constraint alerts_section_known check (section in ('risk', 'plan', 'person'));
comment on column support.endings.about is 'Which of the several of one case: the entry that it was written under; the case itself for support under the NRM by the clock of the referral, which the worker keeps.';
