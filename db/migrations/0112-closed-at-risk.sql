-- How many cases whose support has ended were last judged at high or very high risk: counted for the picture of the whole caseload.
create index cases_closed_at_risk on support.cases (agency_id, risk_level, risk_due_on)
  where state = 'closed' and risk_level in ('high', 'very-high');
