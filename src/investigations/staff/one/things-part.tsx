import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { thingKinds } from '../../investigation/entry-bodies.ts';
import { allOf, type Story, thingsOf } from '../../investigation/story.ts';
import { AlikePart } from '../groups/alike-part.tsx';
import { nameOfThing, noon, say } from '../say.ts';
import { Change } from './change.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine } from './source-line.tsx';
import { AboutThing } from './thing-lines.tsx';
import { aboutGroup } from './thing-words.ts';

const kinds = thingKinds.filter((kind) => kind !== 'person');

/** Every place, vehicle, phone, business, account and group. */
export function ThingsPart({ one, takenBack, story, today, works, alike, formToken, nameOf }: OneModel) {
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
            {thing.kind === 'group' ? (
              <GroupLines group={thing} story={story} today={today} />
            ) : (
              <AboutThing thing={thing} />
            )}
            <SourceLine of={thing.body} takenBack={takenBack} />
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
            <p class="govuk-body-s ps-found__acts">
              {works ? (
                <>
                  <a class="govuk-link" href={staffPaths.investigationWrite(id, 'link', { of: thing.about })}>
                    {t('link.addOf')}
                    <span class="govuk-visually-hidden">: {nameOfThing(thing)}</span>
                  </a>{' '}
                </>
              ) : null}
              <Change of={{ one, works }} kind={thing.kind} about={thing.about} name={nameOfThing(thing)} />
            </p>
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

/** Whoever leads a group or belongs to it, by the links that lead to it: with what is written of that, from when and until when, those who left it after the others. */
function membersOf(story: Story, group: string, today: Day): string[] {
  const names = new Map(thingsOf(story).map((thing) => [thing.about, nameOfThing(thing)]));
  const links = allOf(story, 'link').filter(
    ({ body }) =>
      body.to === group && (body.as === 'leads' || body.as === 'member-of') && names.has(body.from),
  );
  const isOver = ({ body }: EntryOf<'link'>) => body.ends !== undefined && body.ends < today;
  return [...links.filter((link) => !isOver(link)), ...links.filter(isOver)].map((link) => {
    const { from, as, begins, ends, words } = link.body;
    const name = names.get(from) ?? '';
    const more = [
      ...(words === undefined ? [] : [words]),
      ...(begins === undefined ? [] : [t('group.since', { at: noon(begins) })]),
      ...(ends === undefined ? [] : [t('group.until', { at: noon(ends) })]),
    ];
    const role = as === 'leads' ? 'leader' : 'member';
    const who = t(isOver(link) ? `group.was.${role}` : `group.${role}`, { name });
    return [who, ...more].join(', ');
  });
}

/** The threat of a group, where it works and what it does, its lead officer and its members. */
function GroupLines({
  group,
  story,
  today,
}: Pick<OneModel, 'story' | 'today'> & { readonly group: EntryOf<'group'> }) {
  const { does } = group.body;
  const lines = [...aboutGroup(group.body), ...membersOf(story, group.about, today)];
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
