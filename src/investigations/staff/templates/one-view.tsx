import type { ComponentChildren } from 'preact';
import { Button, InsetText } from '../../../design/index.ts';
import type { Filling } from '../../../documents/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import { TakenBackNote } from '../taken-back-note.tsx';
import { isKnownPlace } from './fillings.ts';
import { t } from './template-words.ts';
import { asPlace } from './view.tsx';

export type TemplateRead =
  | { readonly places: readonly string[] }
  | { readonly problem: 'not-word' | 'too-large' | 'altered' };

interface FillProps {
  readonly id: string;
  readonly fileId: string;
  readonly name: string;
  readonly read: TemplateRead;
  readonly fillings: Readonly<Record<string, Filling>>;
  readonly leftOut: number;
  readonly takenBack: readonly TakenBack[];
  readonly formToken: string;
  readonly head: ComponentChildren;
}

/** What a template's places will be filled with, and those for which there is nothing: before it is filled. */
export function FillView(props: FillProps) {
  const { name, read, head } = props;
  return (
    <>
      {head}
      <h1 class="govuk-heading-l">{t('one.title', { name })}</h1>
      <TakenBackNote takenBack={props.takenBack} />
      {'problem' in read ? (
        <InsetText text={t(`one.problem.${read.problem}`)} />
      ) : read.places.length === 0 ? (
        <InsetText text={t('one.none')} />
      ) : (
        <Places {...props} places={read.places} />
      )}
    </>
  );
}

const inWords = (filling: Filling | undefined, cell: string): string => {
  if (filling === undefined) return '';
  if (typeof filling === 'string') return filling === '' ? t('empty') : filling;
  const said = filling.flatMap((row) => row[cell] ?? []).join(', ');
  return `${t('rows', { count: filling.length })}${said === '' ? '' : `: ${said.slice(0, 200)}`}`;
};

function Places({
  id,
  fileId,
  places,
  fillings,
  leftOut,
  formToken,
}: FillProps & { places: readonly string[] }) {
  const known = places.filter(isKnownPlace);
  const unknown = places.filter((place) => !isKnownPlace(place));
  return (
    <>
      {unknown.length === 0 ? null : (
        <section class="ps-overlap" aria-labelledby="unknown">
          <h2 class="govuk-heading-m" id="unknown">
            {t('one.unknown', { count: unknown.length })}
          </h2>
          <ul class="govuk-list">
            {unknown.map((place) => (
              <li>
                <code>{asPlace(place)}</code>
              </li>
            ))}
          </ul>
          <p class="govuk-body">{t('one.unknownText')}</p>
        </section>
      )}
      {known.length === 0 ? null : (
        <section aria-labelledby="known">
          <h2 class="govuk-heading-m" id="known">
            {t('one.fills', { count: known.length })}
          </h2>
          <dl class="ps-said ps-said--wide">
            {known.map((place) => {
              const [name = '', cell = ''] = place.split('.');
              return (
                <div>
                  <dt>
                    <code>{asPlace(place)}</code>
                  </dt>
                  <dd class="ps-as-told">{inWords(fillings[name], cell)}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      )}
      <p class="govuk-body">
        {t('one.leftOut', { count: leftOut })} {t('one.book')}
      </p>
      <form method="post" action={staffPaths.fillTemplate(id, fileId)} noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Button text={t('one.do')} />
      </form>
    </>
  );
}
