import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { thingKinds } from '../../investigation/entry-bodies.ts';
import { allOf, type Story, thingsOf } from '../../investigation/story.ts';
import { AlikePart } from '../groups/alike-part.tsx';
import { nameOfThing, say } from '../say.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine } from './source-line.tsx';

const kinds = thingKinds.filter((kind) => kind !== 'person');

/** Every place, vehicle, phone, business, account and group. */
export function ThingsPart({ one, story, works, alike, formToken, nameOf }: OneModel) {
  const id = one.investigationId;
  const things = thingsOf(story).filter(({ kind }) => kind !== 'person');
  return (
    <section class="ps-case-part" aria-labelledby="things">
      <h2 class="govuk-heading-m" id="things">
        {t('things')}
      </h2>
      {things.length === 0 ? <p class="govuk-body">{t('things.none')}</p> : null}
      <ul class="ps-found-list">
        {things.map((thing) => (
          <li class="ps-found">
            <span class="ps-second">{say(`kind.${thing.kind}`)}</span> <strong>{nameOfThing(thing)}</strong>
            {thing.kind === 'group' ? <GroupLines group={thing} story={story} /> : null}
            <SourceLine of={thing.body} />
            {thing.kind === 'group' ? (
              <AlikePart
                one={one}
                group={nameOfThing(thing)}
                pairs={alike.filter(({ ownGroup }) => ownGroup === thing.about)}
                works={works}
                formToken={formToken}
                nameOf={nameOf}
              />
            ) : null}
            {works ? (
              <p class="govuk-body-s ps-found__acts">
                <a class="govuk-link" href={staffPaths.investigationWrite(id, 'link', { of: thing.about })}>
                  {t('link.addOf')}
                  <span class="govuk-visually-hidden">: {nameOfThing(thing)}</span>
                </a>{' '}
                <a
                  class="govuk-link"
                  href={staffPaths.investigationWrite(id, thing.kind, { about: thing.about })}
                >
                  {t('change')}
                  <span class="govuk-visually-hidden">: {nameOfThing(thing)}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {works ? (
        <p class="govuk-body ps-found__acts">
          {t('add')}{' '}
          {kinds.map((kind) => (
            <>
              <a class="govuk-link" href={staffPaths.investigationWrite(id, kind)}>
                {say(`kind.${kind}`).toLowerCase()}
              </a>{' '}
            </>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** Who belongs to a group: by the links that lead to it, each person with what they are in it. */
const membersOf = (story: Story, group: string): string[] => {
  const names = new Map(thingsOf(story).map((thing) => [thing.about, nameOfThing(thing)]));
  return allOf(story, 'link').flatMap(({ body }) => {
    const name = names.get(body.from);
    if (body.to !== group || name === undefined || (body.as !== 'leads' && body.as !== 'member-of'))
      return [];
    return [body.as === 'leads' ? t('group.leader', { name }) : name];
  });
};

/** The threat of a group, where it works and what it does, its lead officer and its members. */
function GroupLines({ group, story }: { readonly group: EntryOf<'group'>; readonly story: Story }) {
  const { area, does, lead, otherNames, threat } = group.body;
  const members = membersOf(story, group.about);
  const lines = [
    ...(otherNames === undefined ? [] : [t('group.otherNames', { names: otherNames })]),
    t('group.threat', { threat: say(`threat.${threat}`) }),
    ...(area === undefined ? [] : [t('group.area', { area })]),
    ...(lead === undefined ? [] : [t('group.officer', { name: lead })]),
    ...(members.length === 0 ? [] : [t('group.members', { names: members.join(', ') })]),
  ];
  return (
    <>
      {does === undefined ? null : <p class="ps-as-told govuk-body-s">{does}</p>}
      <ul class="ps-plain-list govuk-body-s">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
