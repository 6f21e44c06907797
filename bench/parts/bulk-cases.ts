/**
 * Fills an agency's caseload in bulk, as the tables' owner: cases with all that was written of them over three years, their tasks, alerts and
 * the course of their risk. What an entry says is not told: each holds as many sealed bytes as a usual one. Cases that are opened are
 * placed by the act itself.
 */
import { withClient } from '../../src/platform/db/pool.ts';
import { overBareTables } from './bulk-tables.ts';

interface CaseloadOrder {
  readonly ownerUrl: string;
  readonly agencyId: string;
  /** Whose cases they are, in turn. */
  readonly holders: readonly string[];
  readonly cases: number;
  /** What was written of each. */
  readonly eventsEach: number;
  progress(what: string): void;
}

/** What twenty entries of a usual case are, with the part that each stands in; a kind that has domains is about one of nine. */
const usual = [
  ...Array.from({ length: 6 }, () => ['note', 'notes', false]),
  ...Array.from({ length: 4 }, () => ['contact', 'safety', false]),
  ...Array.from({ length: 3 }, () => ['risk', 'risk', true]),
  ...Array.from({ length: 2 }, () => ['need', 'needs', true]),
  ...Array.from({ length: 2 }, () => ['appointment', 'person', false]),
  ['step', 'plan', false],
  ['outcome', 'needs', true],
  ['review', 'plan', false],
] as const;

/** Bytes of a usual entry, sealed: two sentences with what frames them. */
const sealedBytes = 320;

const filled = [
  ...[
    'access.records',
    'support.cases',
    'support.entries',
    'support.endings',
    'support.alerts',
    'support.risk_changes',
  ],
  ...['tasks.tasks', 'tasks.history'],
];

/** Fills, and leaves the tables whole, walled and analysed. */
export async function fillCaseload(order: CaseloadOrder): Promise<void> {
  const { ownerUrl, agencyId, holders, cases, eventsEach, progress } = order;
  await withClient(ownerUrl, async (owner) => {
    const fill = async () => {
      await owner.query(
        `create temp table bulk as select n, gen_random_uuid() as case_id,
           ($1::uuid[])[1 + n % cardinality($1::uuid[])] as holder, current_date - 20 - n % 1080 as opened_on
         from generate_series(1, $2::integer) n`,
        [holders, cases],
      );
      await owner.query(
        `insert into access.records (record_id, kind, agency_id, others_see, registered_at)
         select case_id, 'case', $1, 'hidden', opened_on from bulk`,
        [agencyId],
      );
      await owner.query(
        `insert into support.cases (case_id, agency_id, reference, of_whom, state, holder, opened_by, opened_at, changed_at, risk_level,
           risk_due_on, next_on, review_due_on, warnings, reached_on, ends_on, revision)
         select case_id, $1, 'SC-' || lpad(n::text, 8, '0'), 'affected', case when n % 10 = 0 then 'closed' else 'open' end, holder, holder,
           opened_on, now() - n * interval '1 second', (array['low', 'medium', 'high', 'very-high'])[1 + n % 4],
           current_date + n % 60 - 5, current_date + n % 14, current_date + n % 90, n % 3, current_date - n % 45,
           case when n % 20 = 0 then current_date + n % 200 end, 0
         from bulk`,
        [agencyId],
      );
      await owner.query(
        `insert into support.endings (case_id, about, agency_id, what, ends_on, state)
         select case_id, gen_random_uuid(), $1, 'tenancy', current_date + n % 200, 'coming' from bulk where n % 20 = 0`,
        [agencyId],
      );
      progress(`${cases} cases`);
      // Time after time, each case once: as over years, what is written of one lies among what is written of all.
      for (let event = 0; event < eventsEach; event++) {
        const [kind, section, domains] = usual[event % usual.length] ?? usual[0];
        await owner.query(
          `insert into support.entries (entry_id, case_id, section, kind, about, sealed, by_member, at)
           select gen_random_uuid(), case_id, $1, $2,
             case when $3::boolean then 'domain ' || ($4::integer + n) % 9 else gen_random_uuid()::text end,
             decode(repeat('a5', ${sealedBytes}), 'hex'), holder, opened_on + $4::integer * interval '9 days'
           from bulk`,
          [section, kind, domains, event],
        );
        if ((event + 1) % 10 === 0) progress(`${(event + 1) * cases} events`);
      }
      await owner.query(
        `insert into tasks.tasks (task_id, agency_id, owner_id, due_on, title, about_path, record_id, source, source_key, state, made_at)
         select gen_random_uuid(), $1, holder, current_date - 3 + (n * 7 + t * 13) % 90, 'SC-' || lpad(n::text, 8, '0') || ': Judge a risk again',
           '/cases/' || case_id || '/risk', case_id, 'support-plan', case_id || ' ' || t, 'open', now()
         from bulk, generate_series(1, 4) t`,
        [agencyId],
      );
      await owner.query(
        `insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
         select gen_random_uuid(), case_id, $1, 'risk', 'contact-lapsed', 'bulk', current_date, now() - n * interval '1 minute'
         from bulk where n % 10 = 1`,
        [agencyId],
      );
      await owner.query(
        `insert into support.risk_changes (case_id, agency_id, on_day, was, now)
         select case_id, $1, least(opened_on + step * 60, current_date), course[step + 1], course[step + 2]
         from bulk, generate_series(0, 5) step,
           (values (array[null, 'none', 'medium', 'high', 'very-high', 'medium', 'low'])) as a (course)`,
        [agencyId],
      );
    };
    await overBareTables(owner, fill, progress, filled);
    await owner.query('vacuum (analyze)');
  });
}
