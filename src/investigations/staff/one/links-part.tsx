import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { allOf, thingsOf } from '../../investigation/story.ts';
import { nameOfThing, say } from '../say.ts';
import { Change } from './change.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { SourceLine, Span } from './source-line.tsx';

/** Who does what to whom, where and since when [D2]. */
export function LinksPart({ one, takenBack, story, works }: OneModel) {
  const names = new Map(thingsOf(story).map((thing) => [thing.about, nameOfThing(thing)]));
  const links = allOf(story, 'link');
  return (
    <section class="ps-case-part" aria-labelledby="links">
      <h2 class="govuk-heading-m" id="links">
        {t('links')}
      </h2>
      {links.length === 0 ? <p class="govuk-body">{t('links.none')}</p> : null}
      <ul class="ps-found-list">
        {links.map(({ about, body }) => (
          <li class="ps-found">
            <strong>{names.get(body.from)}</strong> {say(`link.${body.as}`)}{' '}
            <strong>{names.get(body.to)}</strong>
            <Span from={body.begins} until={body.ends} />{' '}
            <Change
              of={{ one, works }}
              kind="link"
              about={about}
              name={`${names.get(body.from)}, ${names.get(body.to)}`}
            />
            {body.words === undefined ? null : <p class="ps-as-told govuk-body-s">{body.words}</p>}
            <SourceLine of={body} takenBack={takenBack} />
          </li>
        ))}
      </ul>
      {works && names.size > 1 ? (
        <Button
          href={staffPaths.investigationWrite(one.investigationId, 'link')}
          text={t('links.add')}
          classes="govuk-button--secondary"
        />
      ) : null}
    </section>
  );
}
