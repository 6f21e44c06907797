/** A second invented investigation, as far as a court can take it: so that its members find how a charge reads from the prosecutor's advice to the sentence. */
import type { WorkerAct } from '../access/index.ts';
import { placeInvestigation, type Written } from '../investigations/index.ts';
import { type Day, londonDay } from '../platform/working-days.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;
const id = (name: string) => practiceId(`court thing ${name}`);
const memberCalled = (name: string): string => {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return practiceId(found.id);
};

type Body<K extends Written['kind']> = Extract<Written, { kind: K }>['body'];
const sourced = (on: Day) => ({ source: 'officer', nature: 'fact', on }) as const;
const person = (name: string, on: Day, more: object): Written => ({
  kind: 'person',
  about: id(name),
  body: {
    name,
    born: { none: 'unknown' },
    sex: { none: 'unknown' },
    nationality: { none: 'unknown' },
    ...more,
    ...sourced(on),
  },
});
const part = (name: string, as: Body<'part'>['as'], why: string, on: Day): Written => ({
  kind: 'part',
  about: id(`${name} ${as}`),
  body: { of: id(name), as, why, from: on, state: 'stands', ...sourced(on) },
});
const hearing = (name: string, what: Body<'hearing'>['what'], court: string, on: Day): Written => ({
  kind: 'hearing',
  about: id(name),
  body: { charge: id('charge'), what, court, at: '10:00', on },
});
const heard = (name: string, on: Day, words?: string): Written => ({
  kind: 'heard',
  about: id(name),
  body: { as: 'went-ahead', ...(words === undefined ? {} : { words }), on },
});

const crown = 'Chester Crown Court';
const defendant = 'Marcel Dravit';

/** What was written of it, by how many days ago. */
function told(on: (daysAgo: number) => Day): readonly (readonly [daysAgo: number, written: Written])[] {
  const charge = id('charge');
  return [
    [
      420,
      {
        kind: 'outline',
        about: '',
        body: {
          name: 'Operation Teasel',
          types: ['labour'],
          about: 'Women worked in two nail bars without pay or papers, and slept above one of them.',
          threat: 'medium',
        },
      },
    ],
    [420, person(defendant, on(420), { sex: 'male', born: '14 March 1984' })],
    [420, part(defendant, 'suspect', 'Rents both shops and kept the women’s passports.', on(420))],
    [415, person('Mai', on(415), { sex: 'female', nationality: 'Vietnamese' })],
    [415, part('Mai', 'victim', 'Conclusive grounds were found.', on(415))],
    [
      410,
      {
        kind: 'group',
        about: id('group'),
        body: {
          name: 'Tallow Row gang',
          does: 'Lent him the money for both shops, as he says.',
          threat: 'not-judged',
          source: 'witness',
          nature: 'hearsay',
          on: on(410),
        },
      },
    ],
    [
      410,
      {
        kind: 'link',
        about: id('in the group'),
        body: {
          from: id(defendant),
          to: id('group'),
          as: 'in-touch-with',
          begins: on(410),
          ...sourced(on(410)),
        },
      },
    ],
    [
      330,
      {
        kind: 'advice',
        about: id('advice'),
        body: {
          of: id(defendant),
          stage: 'charging',
          answer: 'charge',
          defence: 'does-not-arise',
          words: 'The passports, the rent and the takings carry it, also without the women’s word.',
          on: on(330),
        },
      },
    ],
    [
      322,
      {
        kind: 'charge',
        about: charge,
        body: {
          of: id(defendant),
          offence: 'slavery',
          from: on(900),
          until: on(421),
          how: 'charged',
          on: on(322),
        },
      },
    ],
    [321, hearing('first', 'first', 'Chester Magistrates’ Court', on(320))],
    [320, heard('first', on(320), 'Sent to the Crown Court; remanded in custody.')],
    [318, hearing('plea', 'plea', crown, on(290))],
    [290, heard('plea', on(290))],
    [290, { kind: 'plea', about: id('said'), body: { charge, plea: 'not-guilty', on: on(290) } }],
    [285, hearing('trial', 'trial', crown, on(130))],
    [
      280,
      {
        kind: 'care',
        about: id('Mai'),
        body: {
          wishes: 'willing',
          wishesWords: 'She will speak, if he cannot see her.',
          measures: ['screens', 'recorded-evidence'],
          measuresState: 'granted',
          interpreter: 'arranged',
          language: 'Vietnamese, southern; an interpreter from another county',
          travel: 'arranged',
          travelWords: 'Fetched and brought home by the witness service; in by the side door.',
          tell: 'agreed',
          ways: ['supporter'],
          tellWords: 'By her support worker, and never on a phone.',
          ground: 'they-said',
          on: on(280),
        },
      },
    ],
    [126, heard('trial', on(126))],
    [126, { kind: 'verdict', about: id('verdict'), body: { charge, verdict: 'guilty', on: on(126) } }],
    [126, part(defendant, 'convicted', 'Found guilty of holding the women in servitude.', on(126))],
    [125, hearing('sentence', 'sentence', crown, on(60))],
    [60, heard('sentence', on(60))],
    [
      60,
      {
        kind: 'sentence',
        about: id('sentence'),
        body: {
          charge,
          kinds: ['custody'],
          length: '7 years',
          words: 'With a slavery and trafficking prevention order of ten years.',
          on: on(60),
        },
      },
    ],
    [
      59,
      {
        kind: 'told',
        about: id('told'),
        body: { of: id('Mai'), charge, way: 'supporter', words: 'She was quiet, and then glad.', on: on(59) },
      },
    ],
    [30, hearing('confiscation', 'confiscation', crown, on(-12))],
  ];
}

/** Places it, known to two invented officers. */
export async function loadCourt(act: WorkerAct): Promise<void> {
  const ago = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
  const [kirsty, imtiaz] = [memberCalled('Kirsty Marrowdale'), memberCalled('Imtiaz Quraishy')];
  await placeInvestigation(act, {
    one: {
      investigationId: practiceId('Operation Teasel'),
      agencyId: 'cheshire-police',
      reference: 'IN-TSL583',
      lead: imtiaz,
      begunBy: imtiaz,
      begunAt: ago(420),
    },
    named: [imtiaz, kirsty],
    entries: told((daysAgo) => londonDay(ago(daysAgo))).map(([daysAgo, written]) => ({
      written,
      by: imtiaz,
      at: ago(daysAgo),
    })),
  });
}
