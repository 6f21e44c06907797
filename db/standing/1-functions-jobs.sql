-- The queue's one door for everyone else: a job is enqueued in the transaction of the fact that caused it.
create or replace function platform.enqueue(task text, payload jsonb, attempts integer, once_key text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if platform.door() = 'public' and task not in ('reportSubmitted', 'reporterAnswered', 'fileReceived') then
    raise exception 'the public site may not ask for %', task using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(identifier => task, payload => payload::json, max_attempts => attempts, job_key => once_key);
end
$$;

-- Jobs that have failed for good, for administrators. Errors are stored as codes, never as text. What would tell by its name that somebody wrote in a record that is hidden
-- from them (that a suspect was named, that somebody is supported) is one of the others.
create or replace function platform.failed_jobs()
returns table (job_id text, task text, attempts integer, last_error text, created_at timestamptz, run_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select j.id::text,
    case when j.task_identifier in ('reportSubmitted', 'reporterAnswered', 'mentionSettled', 'reportPassed', 'passUndone', 'fileReceived', 'fileChecked', 'fileStays',
      'checkFiles', 'sweepUploads', 'sweepStore', 'memberInvited', 'memberStopped', 'resetAsked', 'accountChanged', 'sendMail', 'tidy', 'scoreMatchesAgain', 'remind',
      'releaseFigures') then j.task_identifier else 'other' end, j.attempts::integer, j.last_error, j.created_at, j.run_at
  from graphile_worker.jobs j
  where j.attempts >= j.max_attempts and access.session_has('administrator')
  order by j.created_at desc limit 200
$$;

alter function platform.enqueue(text, jsonb, integer, text) owner to :jobs;
alter function platform.failed_jobs() owner to :jobs;
grant usage on schema access to :jobs;
grant execute on function platform.door(), platform.hashed_setting(text), access.current_session(), access.session_has(text) to :jobs;
grant execute on function platform.enqueue(text, jsonb, integer, text) to :public_site, :staff_site, :worker, :searcher;
grant execute on function platform.failed_jobs() to :staff_site;
