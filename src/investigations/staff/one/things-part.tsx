import { staffPaths } from '../../../paths.ts';
import { thingKinds } from '../../investigation/entry-bodies.ts';
import { thingsOf } from '../../investigation/story.ts';
import { nameOfThing, say } from '../say.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine } from './source-line.tsx';

const kinds = thingKinds.filter((kind) => kind !== 'person');

/** Every place, vehicle, phone, business, account and group. */
export function ThingsPart({ one, story, works }: OneModel) {
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
            <SourceLine of={thing.body} />
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
