/** Who gets what of reports that were handed to investigators, and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { at, handingId, handingNames, reportOf, type SomeoneOf } from './handing-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

export const handingReads: Readonly<Record<string, string>> = {
  'triage.handings': 'select handing_id::text from triage.handings',
  'triage.handing_refusals': 'select handing_id::text from triage.handing_refusals',
  'triage.may_be_handed': `select distinct agency_id from triage.may_be_handed('${reportOf('shared')}')`,
  'triage.handings_in_short': `select substr(short, 38) from triage.handings_in_short('${reportOf('shared')}') as short where short is not null`,
};

/** The desk that handed it and whoever is named, as long as they may read the report; nobody else of either agency. */
const known = (what: string): Expectation[] => [
  acting(what, 'police desk', 'police own', 'to council'),
  acting(what, 'council desk', 'council own'),
  acting(what, 'police investigator', 'police own'),
  acting(what, 'council investigator', 'to council', 'council own'),
];
export const handingMatrix: readonly Expectation[] = [
  ...known('triage.handings'),
  ...known('triage.handing_refusals'),
  is('triage.may_be_handed', 'police desk', 'police', 'council'),
  is('triage.may_be_handed', 'council desk', 'police', 'council'),
  // Of the report that the police's desk handed to the council: that desk, and whoever is named.
  is('triage.handings_in_short', 'police desk', 'waiting 1'),
  is('triage.handings_in_short', 'council investigator', 'waiting 1'),
  acting('triage.handings: hands', 'police desk', 'sealed'),
  acting('triage.handings: hands', 'council desk', 'councils'),
  acting('triage.handings: takes up', 'police investigator', '1'),
  acting('triage.handings: takes up', 'council investigator', '1'),
  acting('triage.handings: takes back', 'police desk', '2'),
  acting('triage.handing_refusals: declines', 'police investigator', 'police own'),
  acting('triage.handing_refusals: declines', 'council investigator', 'to council'),
];

const probe = (table: string, what: string, statement: string, label?: string): Probe => ({
  table,
  name: `${table}: ${what}`,
  statement,
  ...(label === undefined ? {} : { label }),
});

/** What a member could try: honestly, and with each lie that the walls have to catch. */
export function handingProbes(me: CountyMember, someone: SomeoneOf): Probe[] {
  const here = me.agencyId === 'council' ? 'council' : 'police';
  const there = here === 'police' ? 'council' : 'police';
  const handings = 'triage.handings';
  const hands = (report: 'sealed' | 'councils'): Probe[] => {
    const row = {
      handing_id: randomUUID(),
      report_id: reportOf(report),
      from_agency: me.agencyId,
      to_agency: here,
      named: `{${someone(here, 'investigator').memberId}}`,
      sealed_words: '\\x00',
      handed_by: me.memberId,
      handed_at: at,
      state: 'waiting',
    };
    const lies = {
      hands: {},
      'hands for another desk': { from_agency: there },
      'hands as a colleague': { handed_by: someone(there, 'duty-desk').memberId },
      'hands to who investigates nothing': { named: `{${someone(here, 'frontline').memberId}}` },
      'hands to who may not read it': {
        to_agency: there,
        named: `{${someone(there, 'investigator').memberId}}`,
      },
      'hands as taken up': { state: 'taken', ended_at: at },
    };
    return Object.entries(lies).map(([what, lie]) =>
      probe(handings, what, insertion(handings, { ...row, handing_id: randomUUID(), ...lie }), report),
    );
  };
  const declines = (name: (typeof handingNames)[number], what: string, memberId: string): Probe =>
    probe(
      'triage.handing_refusals',
      what,
      insertion('triage.handing_refusals', {
        handing_id: handingId(name),
        member_id: memberId,
        sealed_why: '\\x00',
        declined_at: at,
      }),
      name,
    );
  const ends = (state: string) => `update ${handings} set state = '${state}', ended_at = '${at}'`;
  return [
    ...hands('sealed'),
    ...hands('councils'),
    ...handingNames.flatMap((name) => [
      declines(name, 'declines', me.memberId),
      declines(name, 'declines as a colleague', someone(there, 'investigator').memberId),
    ]),
    probe(handings, 'takes up', ends('taken')),
    probe(handings, 'takes back', ends('taken-back')),
    probe(handings, 'names others', `update ${handings} set named = '{${me.memberId}}'`),
    probe('triage.handing_refusals', 'changes', `update triage.handing_refusals set sealed_why = '\\x01'`),
  ];
}

export const workerHandingMatrix = ['triage.handings', 'triage.handing_refusals'].map((what) => ({
  what,
  rows: handingNames,
  inAct: true as const,
}));
