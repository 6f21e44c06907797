/** A few invented referrals in several states, so that whoever looks at the invented county finds each of them. */
import type { WorkerAct } from '../access/index.ts';
import { type PlacedReferral, placeReferral, questionSetOn, type Said } from '../referrals/index.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;
type Told = Readonly<Record<string, Said | string | readonly string[]>>;

interface Invented {
  readonly reference: string;
  readonly writer: string;
  readonly state: 'writing' | 'checking' | 'ready' | 'closed';
  readonly daysAgo: number;
  /** Referrals of one concern share this. */
  readonly concern: string;
  readonly checker?: string;
  readonly answers: Told;
  readonly consent?: { readonly answer: 'yes' | 'no'; readonly words: string; readonly language: string };
  readonly happened?: PlacedReferral['happened'];
}

const carWash: Told = {
  'multiple-situations': 'no',
  'dates-single': 'August 2026 until 19 November 2026',
  'how-it-started':
    'Promised £350 a week and a bed by a man at a coach station. Paid £20 in the first week and nothing after.',
  'what-they-had-to-do': 'Washed cars by hand from six in the morning until dark, seven days a week.',
  'living-conditions': 'Eight people in two rooms above the wash. One shower, cold. Bread and tinned soup.',
  'exploitation-where': 'uk',
  'uk-towns': ['Crewe'],
  'exploitation-types': ['forced-to-work', 'wages-taken'],
  'exploiter-details': 'Two brothers whom everybody called “the bosses”. One has a gold tooth.',
};

const invented: readonly Invented[] = [
  {
    reference: 'NR-CARW22',
    writer: 'Kirsty Marrowdale',
    state: 'writing',
    daysAgo: 2,
    concern: 'car wash',
    answers: {
      ...carWash,
      'under-18': 'no',
      'consent-nrm': 'yes',
      gender: 'male',
      nationality: 'Romanian',
      'place-of-birth': 'A village near Bacău',
      family: { kind: 'refused', why: 'Too painful today' },
    },
    consent: {
      answer: 'yes',
      words: 'Yes. I want to sleep one night without counting cars.',
      language: 'ro',
    },
  },
  {
    reference: 'NR-CARW33',
    writer: 'Kirsty Marrowdale',
    state: 'checking',
    checker: 'Imtiaz Quraishy',
    daysAgo: 1,
    concern: 'car wash',
    answers: {
      ...carWash,
      'under-18': 'not-sure',
      gender: 'male',
      nationality: 'Romanian',
      'la-name': 'Cheshire East Council',
    },
    happened: [{ what: 'check-asked', note: 'The age is not settled. Please read the dates.' }],
  },
  {
    reference: 'NR-HSWK44',
    writer: 'Bronwen Ashgrove',
    state: 'writing',
    daysAgo: 24,
    concern: 'house',
    answers: {
      'under-18': 'no',
      'consent-nrm': 'no',
      'refusal-reason': 'She wants to go home and be left alone.',
      cooperation: 'no',
      gender: 'female',
      nationality: 'Unknown',
      'exploitation-types': ['household-work'],
    },
    consent: { answer: 'no', words: 'I want to go home and be left alone.', language: 'en' },
  },
  {
    reference: 'NR-FARM55',
    writer: 'Parveen Saltmarsh',
    state: 'ready',
    daysAgo: 5,
    concern: 'farm',
    answers: {
      'under-18': 'yes',
      gender: 'female',
      nationality: 'Vietnamese',
      'la-name': 'Cheshire East Council',
      'exploitation-types': ['forced-crime'],
    },
    happened: [{ what: 'check-good', note: 'Clear, and in order.' }],
  },
  {
    reference: 'NR-SHOP66',
    writer: 'Imtiaz Quraishy',
    state: 'closed',
    daysAgo: 40,
    concern: 'shop',
    answers: { 'under-18': 'no', gender: 'male' },
    happened: [
      { what: 'closed', note: 'Begun twice for one man. The other referral goes on; he is in a safe house.' },
    ],
  },
];

const saidOf = (answer: Told[string]): Said =>
  typeof answer === 'string' || !('kind' in answer) ? { kind: 'value', value: answer } : answer;

/** Places them, each held by an invented first responder. */
export async function loadReferrals(act: WorkerAct): Promise<void> {
  for (const one of invented) {
    const writer = practiceMembers.find((member) => member.name === one.writer);
    const checker = practiceMembers.find((member) => member.name === one.checker);
    if (writer === undefined) throw new Error(`nobody is called ${one.writer}`);
    const at = new Date(act.now.getTime() - one.daysAgo * day);
    const source = { kind: 'member', recordId: null, reference: null, at } as const;
    const holder = practiceId(writer.id);
    await placeReferral(act, {
      referral: {
        referralId: practiceId(one.reference),
        agencyId: writer.agencyId,
        reference: one.reference,
        questionSet: questionSetOn(at.toISOString().slice(0, 10)).version,
        state: one.state,
        holder,
        checker: checker === undefined ? null : practiceId(checker.id),
        absence: null,
        concernId: practiceId(`concern ${one.concern}`),
        beganFrom: null,
        startedBy: holder,
        startedAt: at,
        changedAt: at,
        sentAt: null,
        revision: 1,
      },
      answers: Object.entries({ ...one.answers, 'own-reference': one.reference }).map(
        ([question, answer]) => ({
          question,
          said: saidOf(answer),
          source,
          edited: false,
        }),
      ),
      consents:
        one.consent === undefined
          ? []
          : [
              {
                about: 'referral',
                purpose: '',
                answer: one.consent.answer,
                language: one.consent.language,
                interpreter: one.consent.language === 'en' ? 'not-needed' : 'by-phone',
                told: {
                  explained: ['what-it-is', 'who-sees-it', 'what-help', 'saying-no', 'changing-mind'],
                  words: one.consent.words,
                },
                givenAt: at,
              },
            ],
      happened: one.happened ?? [],
    });
  }
}
