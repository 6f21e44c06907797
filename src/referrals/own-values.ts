/** What a referral need not ask of its first responder: it stands in their account, with their agency, or in what they last wrote. */
import type { Said, Source } from './answer.ts';
import type { HandedIn } from './begin-referral.ts';
import type { ResponderDetails } from './responder-store.ts';

/**
 * How the national form calls an agency where its own list has another name for it. Source: Home Office list of first responder
 * organisations, 21 April 2026. An agency that stands in that list under its own name needs no line here.
 */
const nationalNames: Readonly<Record<string, string>> = { 'cheshire-police': 'Cheshire Constabulary' };

/** The nation in which this partnership's agencies refer. */
const nation = 'england';

export interface Writer {
  readonly name: string;
  readonly email: string;
  readonly agencyId: string;
  readonly agencyName: string;
  /** Their own details as they last wrote them; only their own session may read these. */
  readonly details: ResponderDetails | undefined;
}

/** The national form's own lists: who refers, and the police forces. */
export interface NationalLists {
  readonly organisations: readonly string[];
  readonly forces: readonly string[];
}

/** What of it is known, each with where it comes from. A police agency's own force is where its crimes are numbered. */
export function ownValues(writer: Writer, { organisations, forces }: NationalLists, now: Date): HandedIn[] {
  const source = (kind: 'account' | 'agency', at: Date): Source => ({
    kind,
    recordId: null,
    reference: null,
    at,
  });
  const text = (value: string): Said => ({ kind: 'value', value });
  const handIn = (question: string, value: string | undefined, from: Source): HandedIn[] =>
    value === undefined || value === '' ? [] : [{ question, said: text(value), source: from }];
  const account = source('account', now);
  const words = writer.name.trim().split(/\s+/);
  const organisation = nationalNames[writer.agencyId] ?? writer.agencyName;
  const known: HandedIn[] = [
    ...handIn('work-email', writer.email, account),
    ...handIn(
      'organisation',
      organisations.find((each) => each === organisation),
      source('agency', now),
    ),
    ...handIn(
      'crime-police-force',
      forces.find((each) => each === organisation),
      source('agency', now),
    ),
    ...handIn('referral-nation', nation, source('agency', now)),
    ...handIn('fr-first-name', words[0], account),
    ...handIn('fr-last-name', words.slice(1).join(' '), account),
  ];
  const later = [...(writer.details?.values ?? [])].map(
    ([question, value]): HandedIn => ({
      question,
      said: text(value),
      source: source('account', writer.details?.at ?? now),
    }),
  );
  const own = new Set(later.map((each) => each.question));
  return [...known.filter((each) => !own.has(each.question)), ...later];
}
