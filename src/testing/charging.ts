/** Charges of an invented investigation and what hangs on them, as entries in the order in which they are told. */
import { chargesOf } from '../investigations/court/charge.ts';
import { nextStep } from '../investigations/court/next-step.ts';
import type { Entry, Written } from '../investigations/investigation/entry.ts';
import { type Story, tellStory } from '../investigations/investigation/story.ts';
import { riskDecided } from './investigating.ts';

const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
export const ids = {
  marku: '00000000-0000-4000-8000-000000000001',
  ana: '00000000-0000-4000-8000-000000000002',
  charge: '00000000-0000-4000-8000-000000000003',
  hearing: '00000000-0000-4000-8000-000000000004',
  risk: '00000000-0000-4000-8000-000000000005',
};
let count = 100;
export const anew = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
const person = (about: string, name: string): Written => ({
  kind: 'person',
  about,
  body: {
    name,
    born: { none: 'unknown' },
    sex: { none: 'unknown' },
    nationality: { none: 'unknown' },
    ...sourced,
  },
});
export const part = (of: string, as: 'suspect' | 'victim' | 'convicted'): Written => ({
  kind: 'part',
  about: anew(),
  body: { of, as, why: 'Seen.', state: 'stands', ...sourced },
});
export type Body<K extends Written['kind']> = Extract<Written, { kind: K }>['body'];
export const charged = (offence: Body<'charge'>['offence'] = 'trafficking'): Written => ({
  kind: 'charge',
  about: ids.charge,
  body: { of: ids.marku, offence, how: 'charged', risk: ids.risk, on: '2026-11-03' },
});
export const { charge } = ids;
export const listed = (
  on: Body<'hearing'>['on'],
  what: Body<'hearing'>['what'] = 'first',
  about = ids.hearing,
): Written => ({
  kind: 'hearing',
  about,
  body: { charge, what, court: 'Chester', on },
});
export const heard = (on: Body<'heard'>['on'], about = ids.hearing): Written => ({
  kind: 'heard',
  about,
  body: { as: 'went-ahead', on },
});
export const plea = (said: Body<'plea'>['plea'], on: Body<'plea'>['on']): Written => ({
  kind: 'plea',
  about: anew(),
  body: { charge, plea: said, on },
});
export const verdict = (said: Body<'verdict'>['verdict'], on: Body<'verdict'>['on']): Written => ({
  kind: 'verdict',
  about: anew(),
  body: { charge, verdict: said, on },
});
export const sentence: Written = {
  kind: 'sentence',
  about: anew(),
  body: { charge, kinds: ['custody'], length: '8 years', on: '2027-03-01' },
};
export const payment = (body: Omit<Body<'payment'>, 'charge' | 'on'>): Written => ({
  kind: 'payment',
  about: anew(),
  body: { charge, on: '2027-04-01', ...body },
});
export const care = (body: Pick<Body<'care'>, 'tell' | 'ways'>): Written => ({
  kind: 'care',
  about: ids.ana,
  body: {
    wishes: 'willing',
    measures: [],
    measuresState: 'not-wanted',
    interpreter: 'not-needed',
    travel: 'not-needed',
    ground: 'they-said',
    on: '2026-11-04',
    ...body,
  },
});
export const told = (...written: readonly Written[]): Story =>
  tellStory(
    [
      person(ids.marku, 'Marku'),
      person(ids.ana, 'Ana'),
      part(ids.ana, 'victim'),
      riskDecided(ids.risk),
      ...written,
    ].map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-11-02') })),
  );
export const line = (story: Story) => {
  const [only] = chargesOf(story);
  if (only === undefined) throw new Error('no charge');
  return only;
};
export const next = (story: Story, today: Body<'hearing'>['on'] = '2026-11-20') =>
  nextStep(story, line(story), today).do;
