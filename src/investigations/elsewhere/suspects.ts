/** Whom an investigation suspects, as mentions; and which of them have to be asked about since something elsewhere takes them for a victim. Pure. */
import { drawMentions, type Mention } from '../../identities/index.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, oneOf, partsOf, type Story } from '../investigation/story.ts';

const isSuspected = (story: Story, person: string): boolean =>
  partsOf(story, person).some((part) => part === 'suspect' || part === 'convicted');

/** Everybody who is suspected or convicted in it, where something is known to find them by. */
export function suspectsOf(
  story: Story,
  saidOn: Date,
): { readonly about: string; readonly mention: Mention }[] {
  return allOf(story, 'person').flatMap(({ about, body }) => {
    if (!isSuspected(story, about) || typeof body.name !== 'string') return [];
    const drawn = drawMentions({
      saidOn,
      narrative: [],
      people: [
        {
          name: body.name,
          aliases: body.otherNames?.split(/[,;\n]/) ?? [],
          ...(typeof body.born === 'string' ? { dateOfBirth: body.born } : {}),
          ...(typeof body.nationality === 'string' ? { nationality: body.nationality } : {}),
        },
      ],
      places: [],
      vehicles: [],
      phones: [],
      businesses: [],
      online: [],
    });
    return drawn.flatMap((mention) => (mention.kind === 'person' ? [{ about, mention }] : []));
  });
}

/**
 * Those who are suspected and of whom something elsewhere says that they may be a victim, while nobody has answered since [D3 X10]. `hits`: what may
 * be told.
 */
export function askedFor<T extends { readonly person: string; readonly foundAt: Date }>(
  story: Story,
  hits: readonly T[],
): { readonly person: EntryOf<'person'>; readonly hits: readonly T[] }[] {
  return allOf(story, 'person').flatMap((person) => {
    if (!isSuspected(story, person.about)) return [];
    const answered = oneOf(story, 'defence', person.about)?.at;
    const open = hits.filter(
      (hit) => hit.person === person.about && (answered === undefined || hit.foundAt > answered),
    );
    return open.length === 0 ? [] : [{ person, hits: open }];
  });
}
