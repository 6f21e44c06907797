import { Button, Details, EmptyState, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { spokenLanguages } from '../../../platform/words/index.ts';
import { needDomainCodes, needInWords } from '../../../support/index.ts';
import { forWhoms, prices, rooms } from '../../directory/finds.ts';
import { accessKinds, placeCodes, workerGenders } from '../../directory/service.ts';
import { placeInWords, say } from '../say.ts';
import { type Asked, address, fundings, type Narrowing, narrowings } from './asked.ts';
import { t } from './list-words.ts';

const inWords = <T extends string>(values: readonly T[], words: (value: T) => string) =>
  values.map((value) => ({ value, text: words(value) }));

/** What may be chosen, as it is shown. */
const choices: Readonly<Record<Narrowing, readonly { readonly value: string; readonly text: string }[]>> = {
  need: inWords(needDomainCodes, needInWords),
  place: inWords(
    placeCodes.filter((value) => value !== 'anywhere'),
    placeInWords,
  ),
  whom: inWords(forWhoms, (value) => say(`whom.${value}`)),
  language: spokenLanguages.map(({ tag, name }) => ({ value: tag, text: name })),
  room: inWords(rooms, (value) => t(`room.${value}`)),
  worker: inWords(workerGenders, (value) => say(`worker.${value}`)),
  access: inWords(accessKinds, (value) => say(`access.${value}`)),
  cost: inWords(prices, (value) => t(`cost.${value}`)),
  funding: inWords(fundings, (value) => t(`funding.${value}`)),
};
const first: readonly Narrowing[] = ['need', 'place', 'whom', 'language'];
const isChosen = (asked: Asked, name: Narrowing): boolean => asked[name] !== undefined;

function Choice({ name, asked }: { readonly name: Narrowing; readonly asked: Asked }) {
  return (
    <Select
      id={name}
      name={name}
      label={{ text: t(name) }}
      value={asked[name] ?? ''}
      items={[{ value: '', text: t('any') }, ...choices[name]]}
    />
  );
}

/** The choices that narrow the list: the usual ones at once, the others a press away, or open where one of them is made. */
export function Narrow({ asked }: { readonly asked: Asked }) {
  const more = narrowings.filter((name) => !first.includes(name));
  return (
    <form method="get" action={staffPaths.services()}>
      {asked.ended ? <input type="hidden" name="show" value="ended" /> : null}
      {asked.forCase === undefined ? null : <input type="hidden" name="case" value={asked.forCase} />}
      <div class="ps-narrow govuk-!-margin-bottom-3">
        {first.map((name) => (
          <Choice name={name} asked={asked} />
        ))}
      </div>
      <Details
        summaryText={t('more')}
        open={more.some((name) => isChosen(asked, name))}
        classes="govuk-!-margin-bottom-3"
      >
        <div class="ps-narrow govuk-!-margin-bottom-0">
          {more.map((name) => (
            <Choice name={name} asked={asked} />
          ))}
        </div>
      </Details>
      <div class="ps-narrow__go govuk-!-margin-bottom-5">
        <Button text={t('narrow')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
        {narrowings.some((name) => isChosen(asked, name)) ? (
          <a class="govuk-link" href={address({ ended: asked.ended, forCase: asked.forCase })}>
            {t('clear')}
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** Nothing fits all that was chosen: which choice to take back so that something does. */
export function NothingFits({
  asked,
  inTheWay,
}: {
  readonly asked: Asked;
  readonly inTheWay: readonly Narrowing[];
}) {
  return (
    <EmptyState title={t('empty.narrowed.title')}>
      <p class="govuk-body">{t(inTheWay.length === 0 ? 'empty.narrowed.several' : 'empty.narrowed.one')}</p>
      {inTheWay.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {inTheWay.map((name) => (
            <li>
              <a class="govuk-link" href={address({ ...asked, [name]: undefined })}>
                {t('without', {
                  what: t(name),
                  chosen: choices[name].find(({ value }) => value === asked[name])?.text ?? '',
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{t('empty.narrowed.text')}</p>
    </EmptyState>
  );
}
