/** Invented referrals that were entered in the national service, one for each turn that a decision can take, so that board, line, calendar and overview have something to show. */
import { carWash, type Invented, type InventedEvent, type Told } from './unsent-referrals.ts';

const adult = (more: Told): Told => ({ 'under-18': 'no', 'consent-nrm': 'yes', ...more });
const child = (more: Told): Told => ({ 'under-18': 'yes', ...more });

/** One that went out on the day after it was begun; `events` in the order in which they were written down. */
const sent = (
  reference: string,
  writer: string,
  daysAgo: number,
  answers: Told,
  events: readonly InventedEvent[],
): Invented => ({
  reference,
  writer,
  state: 'sent',
  daysAgo: daysAgo + 1,
  sentDaysAgo: daysAgo,
  concern: reference,
  answers,
  events: [
    { code: 'received', daysAgo },
    // One was never written down, so that the board has it late.
    ...(reference === 'NR-WASH88' ? [] : [{ code: 'police-incident', daysAgo } as const]),
    ...events,
  ],
});

const police = ['Kirsty Marrowdale', 'Imtiaz Quraishy', 'Bronwen Ashgrove'] as const;

export const sentReferrals: readonly Invented[] = [
  // Waiting for the first decision: one in time, two late.
  sent('NR-NAIL22', police[0], 2, adult({ gender: 'female', nationality: 'Vietnamese' }), []),
  sent('NR-BRCK33', police[1], 17, adult({ gender: 'male', nationality: 'Lithuanian' }), [
    { code: 'police-crime', daysAgo: 16 },
  ]),
  sent('NR-WASH88', police[0], 12, adult({ ...carWash, gender: 'male', nationality: 'Romanian' }), []),
  // Positive reasonable grounds: in recovery, and long past it with the second decision still to come.
  sent('NR-FACT44', police[1], 24, adult({ ...carWash, gender: 'male', nationality: 'Indian' }), [
    { code: 'police-crime', daysAgo: 23 },
    { code: 'support-asked', daysAgo: 23 },
    { code: 'support-started', daysAgo: 22 },
    { code: 'reasonable-grounds:positive', daysAgo: 19 },
  ]),
  sent('NR-PACK77', police[0], 130, adult({ gender: 'female', nationality: 'Polish' }), [
    { code: 'police-crime', daysAgo: 129 },
    { code: 'support-asked', daysAgo: 128 },
    { code: 'support-started', daysAgo: 127 },
    { code: 'reasonable-grounds:positive', daysAgo: 124 },
    { code: 'extension-asked', daysAgo: 20 },
    { code: 'extension-answered:extended', daysAgo: 14, untilInDays: 30 },
  ]),
  // Negative reasonable grounds, with the time to ask for a second look running; and one that was looked at again.
  sent('NR-TAKE55', police[2], 26, adult({ gender: 'male', nationality: 'Chinese' }), [
    { code: 'reasonable-grounds:negative', daysAgo: 18 },
  ]),
  sent('NR-DRVE66', police[1], 80, adult({ gender: 'male', nationality: 'Albanian' }), [
    { code: 'reasonable-grounds:negative', daysAgo: 72 },
    { code: 'reconsideration:asked', daysAgo: 60 },
    { code: 'reconsideration:grounds-reopened', daysAgo: 40 },
    { code: 'reasonable-grounds:positive', daysAgo: 32 },
    { code: 'support-started', daysAgo: 30 },
  ]),
  // Conclusive: yes, with moving on; no, with a second look asked for.
  sent('NR-CVTV66', 'Esperance Millbrook', 420, adult({ gender: 'male', nationality: 'Vietnamese' }), [
    { code: 'support-started', daysAgo: 416 },
    { code: 'reasonable-grounds:positive', daysAgo: 412 },
    { code: 'conclusive-grounds:positive', daysAgo: 30 },
  ]),
  sent('NR-HQME77', 'Thandiwe Rushcombe', 240, adult({ gender: 'female', nationality: 'Filipino' }), [
    { code: 'support-started', daysAgo: 236 },
    { code: 'reasonable-grounds:positive', daysAgo: 233 },
    { code: 'conclusive-grounds:negative', daysAgo: 20 },
    { code: 'reconsideration:asked', daysAgo: 8 },
  ]),
  // After support: the people who were followed up, and who are to be.
  sent('NR-FRVT22', 'Esperance Millbrook', 700, adult({ gender: 'male', nationality: 'Romanian' }), [
    { code: 'support-started', daysAgo: 696 },
    { code: 'reasonable-grounds:positive', daysAgo: 694 },
    { code: 'conclusive-grounds:positive', daysAgo: 260 },
    { code: 'support-ended', daysAgo: 190 },
  ]),
  // Ioana, whose support has gone on for three years.
  sent('NR-MLDV24', 'Thandiwe Rushcombe', 1052, adult({ gender: 'female', nationality: 'Romanian' }), [
    { code: 'support-started', daysAgo: 1051 },
    { code: 'reasonable-grounds:positive', daysAgo: 1047 },
    { code: 'conclusive-grounds:positive', daysAgo: 690 },
    { code: 'support-ended', daysAgo: 460 },
  ]),
  // Taken back by the person, and a protection that does not apply.
  sent('NR-FKAT88', police[2], 52, adult({ gender: 'female', nationality: 'Hungarian' }), [
    { code: 'reasonable-grounds:positive', daysAgo: 44 },
    { code: 'withdrawn', daysAgo: 21 },
  ]),
  sent('NR-DSQV33', police[1], 95, adult({ gender: 'male', nationality: 'British' }), [
    { code: 'reasonable-grounds:positive', daysAgo: 88 },
    { code: 'disqualified:public-order', daysAgo: 12 },
  ]),
  // Children: the council and the guardian were told; one turns 18 soon, and one was told of late.
  sent('NR-CHJD44', 'Parveen Saltmarsh', 90, child({ gender: 'male', nationality: 'Sudanese' }), [
    { code: 'council-told', daysAgo: 90 },
    { code: 'guardian-told', daysAgo: 89 },
    { code: 'age:under-18', daysAgo: 88, age: 'under-18', turns18InDays: 38 },
    { code: 'reasonable-grounds:positive', daysAgo: 83 },
  ]),
  sent('NR-CNTY55', 'Solomon Wythenbrook', 6, child({ gender: 'male', nationality: 'British' }), [
    { code: 'police-crime', daysAgo: 5 },
  ]),
  sent('NR-SCHK66', 'Yasmin Coldwell-Reyes', 33, child({ gender: 'female', nationality: 'British' }), [
    { code: 'council-told', daysAgo: 33 },
    { code: 'guardian-told', daysAgo: 32 },
    { code: 'reasonable-grounds:positive', daysAgo: 27 },
  ]),
];
