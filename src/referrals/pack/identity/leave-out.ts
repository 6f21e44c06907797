/** A Duty to Notify says nothing that identifies: finds the words, and writes the answers without them. */
import {
  type Identifying,
  type IdentifyingKind,
  type Kept,
  type KnownIdentity,
  placeholders,
} from './identifying.ts';
import { datesIn, namesIn, valuesIn } from './known-in-text.ts';
import { shapesIn } from './shapes-in-text.ts';

type Found = Pick<Identifying, 'kind' | 'start' | 'end' | 'known'>;

/**
 * Every place that would say who the person is: what the referral knows of them wherever it stands, and what identifies by its
 * shape. Places that touch are one, of the kind that may least be kept.
 */
export function findIdentifying(
  texts: Readonly<Record<string, string>>,
  known: KnownIdentity,
  /** Answers of which only what is known of the person is left out: their shape is what was asked for. */
  withoutShapes: ReadonlySet<string> = new Set(),
): Identifying[] {
  return Object.entries(texts).flatMap(([questionId, text]) => {
    const as = (
      kind: IdentifyingKind,
      spans: readonly { readonly start: number; readonly end: number }[],
    ): Found[] => spans.map(({ start, end }) => ({ kind, start, end, known: true }));
    const found: Found[] = [
      ...as('name', namesIn(text, known.names)),
      ...as('birth-date', datesIn(text, known.births)),
      ...as('contact', valuesIn(text, known.contacts)),
      ...as('address', valuesIn(text, known.addresses)),
      ...as('reference', valuesIn(text, known.references)),
      ...(withoutShapes.has(questionId) ? [] : shapesIn(text)).map((shape) => ({ ...shape, known: false })),
    ];
    return joined(found).map((each) => ({ ...each, questionId, words: text.slice(each.start, each.end) }));
  });
}

/** Overlapping places as one: known goes before supposed, and then the earlier kind. */
function joined(found: readonly Found[]): Found[] {
  const places: Found[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || Number(b.known) - Number(a.known))) {
    const last = places.at(-1);
    if (last === undefined || next.start >= last.end) places.push(next);
    else
      places[places.length - 1] = {
        kind: last.known || !next.known ? last.kind : next.kind,
        known: last.known || next.known,
        start: last.start,
        end: Math.max(last.end, next.end),
      };
  }
  return places;
}

export const isKept = (place: Identifying, kept: readonly Kept[]): boolean =>
  !place.known &&
  kept.some(({ questionId, words }) => questionId === place.questionId && words === place.words);

/** The answers without what identifies; words that the author settled as harmless stay. */
export function leaveOut(
  texts: Readonly<Record<string, string>>,
  known: KnownIdentity,
  kept: readonly Kept[] = [],
  withoutShapes?: ReadonlySet<string>,
): Record<string, string> {
  const places = findIdentifying(texts, known, withoutShapes).filter((place) => !isKept(place, kept));
  return Object.fromEntries(
    Object.entries(texts).map(([questionId, text]) => [
      questionId,
      places
        .filter((place) => place.questionId === questionId)
        .reduceRight(
          (rest, { start, end, kind }) => rest.slice(0, start) + placeholders[kind] + rest.slice(end),
          text,
        ),
    ]),
  );
}
