/**
 * The steps that an investigation of a kind of exploitation usually begins with, and by when, counted in days from the day on which they are taken over. Our own
 * proposal after practice that partnerships describe (sharing between agencies, victim first, evidence that does not rest on the victim's word alone); not a national list.
 * A later edition is another list with its own from-date; steps that were taken over keep what they said.
 */
import type { Day } from '../../platform/working-days.ts';
import type { exploitationTypes } from '../investigation/entry-bodies.ts';

export type UsualKind = 'any' | Exclude<(typeof exploitationTypes)[number], 'not-known'>;

const codes = [
  'safety',
  'nrm',
  'interpreter',
  'deconflict',
  'prosecutor',
  'money',
  'orders',
  'wages',
  'labour-inspection',
  'housing-check',
  'transport',
  'adverts',
  'medical',
  'premises',
  'phones',
  'section-45',
  'missing',
  'custody',
  'household',
  'visa',
  'travel',
  'hospital',
] as const;

export interface UsualStep {
  readonly code: (typeof codes)[number];
  readonly days: number;
}

interface Edition {
  readonly fromOn: Day;
  readonly source: string;
  readonly kinds: Readonly<Record<UsualKind, readonly UsualStep[]>>;
}

const editions: readonly Edition[] = [
  {
    fromOn: '2026-11-01',
    source: 'Our own proposal, after practice that partnerships describe; no national list',
    kinds: {
      any: [
        { code: 'safety', days: 0 },
        { code: 'nrm', days: 1 },
        { code: 'interpreter', days: 2 },
        { code: 'deconflict', days: 2 },
        { code: 'prosecutor', days: 14 },
        { code: 'money', days: 14 },
        { code: 'orders', days: 28 },
      ],
      labour: [
        { code: 'wages', days: 7 },
        { code: 'labour-inspection', days: 7 },
        { code: 'housing-check', days: 7 },
        { code: 'transport', days: 10 },
      ],
      sexual: [
        { code: 'adverts', days: 3 },
        { code: 'medical', days: 2 },
        { code: 'premises', days: 7 },
        { code: 'phones', days: 5 },
      ],
      criminal: [
        { code: 'section-45', days: 1 },
        { code: 'missing', days: 2 },
        { code: 'phones', days: 5 },
        { code: 'custody', days: 3 },
      ],
      domestic: [
        { code: 'household', days: 5 },
        { code: 'visa', days: 5 },
        { code: 'wages', days: 7 },
      ],
      'organ-harvesting': [
        { code: 'medical', days: 1 },
        { code: 'travel', days: 3 },
        { code: 'hospital', days: 3 },
      ],
    },
  },
];

/** The usual steps of a kind, as they stand on a day. */
export const usualSteps = (kind: UsualKind, today: Day): readonly UsualStep[] =>
  editions.findLast(({ fromOn }) => fromOn <= today)?.kinds[kind] ?? [];

/** How a step that was taken over names where it came from. */
export const usualOf = (kind: UsualKind, { code }: UsualStep): string => `${kind} ${code}`;
