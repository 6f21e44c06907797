/** What the rows of a template say of joint visits, charges and hearings. Care for victims and witnesses fills none: it has a paper of its own. */
import { type ChargeLine, paymentOf } from '../../court/charge.ts';
import { c, lawInWords, nameOfPerson } from '../../court/court-words.ts';
import { offenceDay } from '../../court/offences.ts';
import { stepInWords } from '../../court/step-words.ts';
import { d, nameOfAimed } from '../../disruption/disruption-words.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf, oneOf, type Story } from '../../investigation/story.ts';
import { noon } from '../say.ts';
import { t } from './template-words.ts';

export const visitPlaces = [
  'day',
  'time',
  'place',
  'why',
  'lookOut',
  'risk',
  'partners',
  'leads',
  'speaksFirst',
  'safeguarding',
  'evidence',
  'roles',
  'reception',
  'interpreter',
  'safeguards',
  'state',
  'result',
] as const;
export const chargePlaces = [
  'name',
  'offence',
  'law',
  'day',
  'how',
  'from',
  'until',
  'particulars',
  'state',
  'plea',
  'verdict',
  'sentence',
  'compensation',
  'confiscation',
  'reparation',
] as const;
export const hearingPlaces = ['day', 'time', 'name', 'offence', 'what', 'court', 'result'] as const;

type Rows<Names extends readonly string[]> = Readonly<Record<Names[number], string>>[];
const dayOf = (day: EntryOf<'charge'>['body']['from']): string =>
  day === undefined ? '' : t('day', { at: noon(day) });
/** What was said of something, and what was written beside it. */
const lines = (...said: readonly (string | undefined)[]): string =>
  said.filter((each) => each !== undefined && each !== '').join('\n');

/** Each joint visit, as its plan stands. */
export const visitRows = (story: Story): Rows<typeof visitPlaces> =>
  allOf(story, 'visit').map(({ body }) => ({
    day: dayOf(body.on),
    time: body.at ?? '',
    place: nameOfAimed(story, body.of),
    why: body.why,
    lookOut: body.lookOut ?? '',
    risk: body.riskTold ?? '',
    partners: body.partners.map((each) => d(`partner.${each}`)).join(', '),
    leads: body.leads,
    speaksFirst: body.speaksFirst ?? '',
    safeguarding: body.safeguardingLead ?? '',
    evidence: body.evidence ?? '',
    roles: body.roles ?? '',
    reception: lines(d(`ready.${body.reception}`), body.receptionWords),
    interpreter: lines(d(`ready.${body.interpreter}`), body.language),
    safeguards: body.safeguardsWords ?? '',
    state: d(`state.${body.state}`),
    result: body.state === 'done' ? lines(d(`wasMet.${body.met}`), body.resultWords) : '',
  }));

function lastOf(line: ChargeLine, kind: 'plea' | 'verdict' | 'sentence'): string {
  const step = line.steps.findLast((each) => each.kind === kind);
  return step === undefined ? '' : stepInWords(step);
}

function paymentIn(line: ChargeLine, what: Parameters<typeof paymentOf>[1]): string {
  const step = paymentOf(line, what);
  return step?.kind !== 'payment' ? '' : lines(stepInWords(step), step.body.why);
}

/** Each charge, with the last plea, verdict, sentence and orders about money. */
export const chargeRows = (story: Story, charges: readonly ChargeLine[]): Rows<typeof chargePlaces> =>
  charges.map((line) => {
    const { body } = line.charge;
    return {
      name: nameOfPerson(story, body.of),
      offence: c(`offence.${body.offence}`),
      law: lawInWords(body.offence, offenceDay(body)),
      day: dayOf(body.on),
      how: c(`how.${body.how}`),
      from: dayOf(body.from),
      until: dayOf(body.until),
      particulars: body.particulars ?? '',
      state: c(`state.${line.state}`),
      plea: lastOf(line, 'plea'),
      verdict: lastOf(line, 'verdict'),
      sentence: lastOf(line, 'sentence'),
      compensation: paymentIn(line, 'compensation'),
      confiscation: paymentIn(line, 'confiscation'),
      reparation: paymentIn(line, 'reparation'),
    };
  });

/** Each hearing, the earliest first, with what came of it. */
export const hearingRows = (story: Story, charges: readonly ChargeLine[]): Rows<typeof hearingPlaces> =>
  charges
    .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'hearing' ? [step] : [])))
    .toSorted((one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place)
    .map(({ about, body }) => {
      const charge = oneOf(story, 'charge', body.charge)?.body;
      const heard = allOf(story, 'heard').find((each) => each.about === about)?.body;
      return {
        day: dayOf(body.on),
        time: body.at ?? '',
        name: charge === undefined ? '' : nameOfPerson(story, charge.of),
        offence: charge === undefined ? '' : c(`offence.${charge.offence}`),
        what: c(`hearing.${body.what}`),
        court: body.court,
        result: heard === undefined ? '' : lines(c(`heard.${heard.as}`), heard.words),
      };
    });
