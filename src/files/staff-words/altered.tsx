import { catalogue } from '../../platform/words/index.ts';
import type { Wrong } from '../check-bytes.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

export const alteredTitle = t('altered.title');

/** Says that the bytes of copies that we made are not those that we made, and what to do. */
export function AlteredView(props: {
  readonly files: readonly { readonly name: string; readonly how: Wrong }[];
  readonly backHref: string;
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{alteredTitle}</h1>
        {props.files.map(({ name, how }) => (
          <p class="govuk-body">{t(`altered.${how}`, { name })}</p>
        ))}
        <p class="govuk-body">{t('altered.next')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={props.backHref}>
            {t('altered.back')}
          </a>
        </p>
      </div>
    </div>
  );
}
