/** What partners invented for the one invented operation have done and plan to disrupt it. */
import type { Written } from '../investigations/index.ts';
import type { Day } from '../platform/working-days.ts';

type Told = readonly [daysAgo: number, written: Written];

/** An inspection that was done, a talk with a trade, a notice that is planned, and a joint visit with something left to settle. `id`: of a thing, by its name. */
export const larkspurDisruption = (on: (daysAgo: number) => Day, id: (name: string) => string): Told[] => [
  [
    52,
    {
      kind: 'overt',
      about: id('fire inspection'),
      body: {
        what: 'Fire inspection of the flat above the shop',
        kind: 'visit',
        on: on(45),
        risk: 'Whoever holds the keys may ask the men who called the fire service.',
        lessens: 'Every flat in the row is inspected that morning, with the same letter to each.',
        wishes: 'partly',
        wishesWords: 'Ilie told the outreach worker that a check of the whole row would not point to him.',
        ground: 'supporter-with-consent',
        asked: 'The outreach worker and adult safeguarding',
        choice: 'go',
        choiceWhy: 'The only way out is locked at night.',
        state: 'done',
      },
    },
  ],
  [
    45,
    {
      kind: 'disruption',
      about: id('fire notice'),
      body: {
        what: 'Inspection of the row, and a notice on the locked way out',
        kind: 'inspection',
        partner: 'fire',
        partnerWords: 'Protection team, Crewe',
        power: 'fire-enforcement',
        safeguards: [],
        aim: 'place',
        of: id('shop'),
        risk: id('fire inspection'),
        on: on(45),
        state: 'done',
        result: 'less',
        met: 'declined',
        resultWords:
          'The lock is off the back door. Two men spoke to the officers and did not want help that day; both have the number.',
        follow: 'Look again whether the back door is open at night',
        followOn: on(-4),
        followState: 'open',
      },
    },
  ],
  [
    33,
    {
      kind: 'disruption',
      about: id('car washes'),
      body: {
        what: 'Letters to landlords who let land for hand car washes',
        kind: 'talk',
        partner: 'planning',
        power: 'none',
        safeguards: [],
        aim: 'trade',
        trade: 'Hand car wash',
        risk: 'unseen',
        on: on(33),
        state: 'done',
        result: 'not-known',
        met: 'nobody-met',
        resultWords: 'Nine landlords were written to; three rang back and asked what to look for.',
        followState: 'open',
      },
    },
  ],
  [
    15,
    {
      kind: 'disruption',
      about: id('prohibition'),
      body: {
        what: 'The locked room is not to be slept in',
        kind: 'notice',
        partner: 'housing',
        power: 'housing-prohibition',
        safeguards: [],
        aim: 'place',
        of: id('shop'),
        risk: id('search'),
        on: on(-10),
        state: 'planned',
        result: 'not-known',
        met: 'not-known',
        followState: 'open',
      },
    },
  ],
  [
    14,
    {
      kind: 'visit',
      about: id('joint visit'),
      body: {
        of: id('wash'),
        why: 'At the hour of the search: see who works there, on what wages, and that nobody is driven away.',
        on: on(-9),
        at: '05:30',
        partners: ['police', 'labour-inspection', 'fire'],
        safeguards: [],
        risk: id('search'),
        riskTold:
          'Whoever is seen talking to us may be made to pay for it. Nobody is asked in front of others; everybody is offered a lift, so that it shows of nobody.',
        lookOut: 'Who keeps the papers and the phones; bedding in the container; a dog at the back gate.',
        leads: 'DS 1044 Marrowdale',
        speaksFirst: 'Two outreach workers, each with an interpreter',
        evidence: 'DC 2231 Quraishy',
        roles: 'Labour inspectors: wage records and hours\nFire service: the heater in the container',
        reception: 'arranged',
        receptionWords: 'A bus stands ready; food, clothes and a doctor; eight beds for two nights.',
        interpreter: 'arranged',
        language: 'Romanian, from another county',
        state: 'planned',
        met: 'not-known',
      },
    },
  ],
];
