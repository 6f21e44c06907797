/** Who gets what of needs that no service meets, and of the counts; and what each door could try to write of one. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { serviceId } from './service-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId, caseNames } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;

export const serviceUnmetReads: Readonly<Record<string, string>> = {
  'services.unmet_needs': 'select unmet_id::text from services.unmet_needs',
  'services.count_unmet': `select concat_ws(' ', coalesce(need, 'in all'), why, coalesce(people::text, 'few')) from services.count_unmet()`,
  'services.count_waiting': `select service_id || ' ' || coalesce(waiting::text, 'few')
    from services.count_waiting('2026-01-01', '2020-01-01')`,
  'services.count_used': `select coalesce(n::text, 'few') from services.count_used('${serviceId('council')}') n
    where coalesce(n, -1) <> 0`,
  'services.count_outcomes': `select concat_ws(' ', outcome, moment, coalesce(people::text, 'few'), further, same, back)
    from services.count_outcomes('${serviceId('council')}')`,
  'access.least_told': 'select access.least_told()::text',
  'services.drafts': `select split_part(draft_key, ' ', 2) from services.drafts`,
};

const cases = { police: ['cared', 'own'], council: ['housed'] } as const;
export const serviceUnmetMatrix: readonly Expectation[] = [
  is('services.unmet_needs', 'police supporter', ...cases.police),
  is('services.unmet_needs', 'council supporter', ...cases.council),
  // Managers count everywhere, and are told no small number of others'; supporters count what is their agency's.
  is('services.count_unmet', 'manager', 'in all few', 'housing few', 'housing full few'),
  is('services.count_unmet', 'police supporter', 'in all 2', 'housing 2', 'housing full 2'),
  is('services.count_unmet', 'council supporter', 'in all 1', 'housing 1', 'housing full 1'),
  is('services.count_waiting', 'manager', 'service of council few'),
  // The one whose share has ended waits in nobody's count.
  is('services.count_waiting', 'police supporter', 'service of council 1'),
  is('services.count_waiting', 'council supporter', 'service of council 1'),
  is('services.count_used', 'manager', 'few'),
  is('services.count_used', 'council supporter', '1'),
  is('services.count_outcomes', 'manager', 'housing review few'),
  is('services.count_outcomes', 'council supporter', 'housing review 1 1 0 0'),
  is('access.least_told', 'anyone', '5'),
  // Of a case that is the council's alone the police's supporter has none any more.
  is('services.drafts', 'police supporter', 'add'),
  is('services.drafts', 'council supporter', 'add', 'refer'),
  is('services.drafts: keeps', 'keeper', '1'),
  is('services.drafts: keeps of a case', 'police supporter', ...cases.police),
  is('services.drafts: keeps of a case', 'council supporter', 'cared', ...cases.council),
  is('services.drafts: throws away', 'police supporter', '1'),
  is('services.drafts: throws away', 'council supporter', '2'),
  acting('services.unmet_needs: notes', 'police supporter', ...cases.police),
  acting('services.unmet_needs: notes', 'council supporter', ...cases.council),
  acting('services.unmet_needs: settles', 'police supporter', '2'),
  acting('services.unmet_needs: settles', 'council supporter', '1'),
];

export function serviceUnmetProbes(me: CountyMember): Probe[] {
  const elsewhere = me.agencyId === 'police' ? 'council' : 'police';
  const stranger = memberOf(elsewhere, 'support-worker').memberId;
  const table = 'services.unmet_needs';
  const changes = (what: string, set: string): Probe => ({
    table,
    name: `${table}: ${what}`,
    statement: `update ${table} set ${set}`,
  });
  const draftOf = (of: string, by: string): Row => ({
    member_id: by,
    draft_key: of,
    sealed: '\\x00',
    kept_at: '2026-01-01',
    expires_at: '2099-01-01',
  });
  const keeps = (what: string, row: Row, label?: string): Probe => ({
    table: 'services.drafts',
    name: `services.drafts: ${what}`,
    ...(label === undefined ? {} : { label }),
    statement: insertion('services.drafts', row),
  });
  return [
    keeps('keeps', draftOf(`${randomUUID()} correct `, me.memberId)),
    keeps('keeps for a colleague', draftOf(`${randomUUID()} correct `, stranger)),
    ...caseNames.map((name) =>
      keeps('keeps of a case', draftOf(`${caseId(name)} refer ${randomUUID()}`, me.memberId), name),
    ),
    {
      table: 'services.drafts',
      name: 'services.drafts: throws away',
      statement: 'delete from services.drafts',
    },
    ...caseNames.flatMap((name): Probe[] => {
      const noted: Row = {
        unmet_id: randomUUID(),
        case_id: caseId(name),
        agency_id: me.agencyId,
        need: 'legal',
        why: 'full',
        noted_by: me.memberId,
        noted_on: '2026-01-01',
      };
      const notes = (what: string, row: Row): Probe => ({
        table,
        name: `${table}: ${what}`,
        label: name,
        statement: insertion(table, row),
      });
      return [
        notes('notes', noted),
        notes('notes as a colleague', { ...noted, noted_by: stranger }),
        notes('notes for another agency', { ...noted, agency_id: elsewhere }),
        notes('notes as settled', { ...noted, settled_on: '2026-01-01', settled_by: me.memberId }),
      ];
    }),
    changes('settles', `settled_on = '2026-01-01', settled_by = '${me.memberId}'`),
    changes('settles as a colleague', `settled_on = '2026-01-01', settled_by = '${stranger}'`),
    changes('changes', `need = 'money'`),
  ];
}
