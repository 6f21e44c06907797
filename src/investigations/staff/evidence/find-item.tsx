import { Button, Input } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './evidence-words.ts';

/** Leads from what a paper calls an item, or from its number, to its page. `missed`: what was typed, where none is called so. */
export function FindItem({ id, missed }: { readonly id: string; readonly missed: string | undefined }) {
  return (
    <form
      class="ps-filters ps-filters--few"
      method="get"
      action={staffPaths.evidenceRegister(id)}
      aria-label={t('find')}
    >
      <Input
        name="find"
        id="find"
        classes="govuk-input--width-10"
        label={{ text: t('find'), classes: 'govuk-label--s' }}
        hint={{ text: t('find.hint') }}
        errorMessage={missed === undefined ? undefined : { text: t('find.none', { typed: missed }) }}
        value={missed ?? ''}
        autocomplete="off"
        spellcheck={false}
      />
      <div class="ps-filters__act">
        <Button text={t('find.do')} classes="govuk-button--secondary" />
      </div>
    </form>
  );
}
