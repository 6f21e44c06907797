/** What changed of a person once a referral went: how they are safely reached, a warning, how they want to be spoken with. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { OpenedCase, Preferences } from '../../support/index.ts';
import { contactHasEnded, preferencesOf } from '../../support/index.ts';
import type { ReferralKind, ReferralWritten, ServiceReferral } from './referral.ts';

type Changed = Extract<ReferralWritten, { kind: 'changed' }>;
type Step = ReferralWritten & { readonly at: Date };
/** Of a change that came with the end of support: what it is about begins so. */
const endKey = 'standing ';

/** How they want to be spoken with as a referral says it last: as it was asked at first, or as they changed it since, with its day. `steps`: newest first. */
export function lastPreferences(
  steps: readonly Step[],
): { readonly preferences: Preferences; readonly changedAt: Date | undefined } | undefined {
  for (const step of steps) {
    if (step.kind === 'changed' && step.body.spoken !== undefined)
      return { preferences: step.body.spoken, changedAt: step.at };
    if (step.kind === 'asked') {
      const { language, dialect, interpreter } = step.body;
      const preferences = { language, interpreter, ...(dialect === undefined ? {} : { dialect }) };
      return { preferences, changedAt: undefined };
    }
  }
  return undefined;
}

/** What changed since whoever has the referral was last told, newest first: until they say that they read it, or it went to a body outside. `steps`: newest first. */
export function untold<S extends { readonly kind: ReferralKind }>(steps: readonly S[]): S[] {
  const told = steps.findIndex(({ kind }) => kind === 'read' || kind === 'posted');
  return (told === -1 ? steps : steps.slice(0, told)).filter(({ kind }) => kind === 'changed');
}

/**
 * What of a case a referral does not say yet, each with who wrote it in the case: asked again it is nothing. `steps`: what it says, newest first.
 */
export function changesSince(
  { sentAt }: Pick<ServiceReferral, 'sentAt'>,
  story: OpenedCase['story'],
  steps: readonly Step[],
): { readonly change: Changed; readonly by: string }[] {
  const known = new Set(steps.map(({ about }) => about));
  // That nobody reaches them any more, or does again after all.
  const toldOfEnd = steps.some(({ about }) => about.startsWith(endKey));
  const ofSafety = story.standing.flatMap(({ kind, place, at, by }) => {
    const turns = kind === 'standing' && (contactHasEnded(story) || toldOfEnd);
    const what =
      kind === 'safe-contact' || turns
        ? ('contact' as const)
        : kind === 'warning'
          ? ('warning' as const)
          : undefined;
    const about = `${turns ? endKey : `${what} `}${place}`;
    if (what === undefined || at <= sentAt || known.has(about)) return [];
    return [{ change: { kind: 'changed' as const, about, body: { what } }, by }];
  });
  const person = story.standing.find(({ kind }) => kind === 'person');
  const spoken = preferencesOf(story);
  const said = lastPreferences(steps)?.preferences;
  if (person === undefined || said === undefined || isDeepStrictEqual(said, spoken)) return ofSafety;
  const about = `spoken ${person.place}`;
  const change = { kind: 'changed' as const, about, body: { what: 'spoken' as const, spoken } };
  return [...ofSafety, { change, by: person.by }];
}
