/** Who is held to have done something and may be a victim too, told from what stands. Pure. */
import { chargesBrought } from '../court/charge.ts';
import type { EntryOf } from './entry.ts';
import type { Part } from './entry-bodies.ts';
import { allOf, oneOf, partsOf, type Story } from './story.ts';

const asOffender: readonly Part[] = ['suspect', 'convicted'];
const asVictim: readonly Part[] = ['possible-victim', 'victim'];

type Since = ReadonlyMap<string, number>;

/** Everybody who is charged with something that neither ended nor was found not to be so, with the place of the last such charge. */
export function chargedIn(story: Story): Since {
  const since = new Map<string, number>();
  for (const { charge, state } of chargesBrought(story))
    if (state !== 'acquitted' && state !== 'ended')
      since.set(charge.body.of, Math.max(charge.place, since.get(charge.body.of) ?? 0));
  return since;
}

/** Everybody who is suspected, charged or convicted, with the place at which the last of it was written. */
export function offendersIn(story: Story): Since {
  const since = new Map(chargedIn(story));
  for (const { body, place } of allOf(story, 'part'))
    if (body.state === 'stands' && asOffender.includes(body.as))
      since.set(body.of, Math.max(place, since.get(body.of) ?? 0));
  return since;
}

/** Everybody who is a victim in it, or may be one. */
export const victimsIn = (story: Story): ReadonlySet<string> =>
  new Set(
    allOf(story, 'part').flatMap(({ body }) =>
      body.state === 'stands' && asVictim.includes(body.as) ? [body.of] : [],
    ),
  );

/**
 * Those who are suspected, charged or convicted, and may be victims too: for each the law asks whether section 45 of the Modern Slavery Act 2015
 * may be a defence, and people have to ask whether they are safe [D3 X10]. `asked`: a choice was written since the overlap arose; each charge asks anew,
 * since the defence is one to an offence and excluded for some.
 */
export function overlapsOf(story: Story): { readonly person: EntryOf<'person'>; readonly asked: boolean }[] {
  const offenders = offendersIn(story);
  return allOf(story, 'person').flatMap((person) => {
    const offends = offenders.get(person.about);
    if (offends === undefined || !partsOf(story, person.about).some((part) => asVictim.includes(part)))
      return [];
    const since = Math.max(
      offends,
      ...allOf(story, 'part').flatMap(({ body, place }) =>
        body.of === person.about && body.state === 'stands' && asVictim.includes(body.as) ? [place] : [],
      ),
    );
    return [{ person, asked: (oneOf(story, 'defence', person.about)?.place ?? 0) > since }];
  });
}
