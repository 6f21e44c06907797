import { Button, ButtonGroup } from '../govuk/button.tsx';
import { CharacterCount } from '../govuk/character-count.tsx';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import { DateInput } from '../govuk/date-input.tsx';
import { ErrorSummary } from '../govuk/error-summary.tsx';
import { FileUpload } from '../govuk/file-upload.tsx';
import { Input } from '../govuk/input.tsx';
import { Radios } from '../govuk/radios.tsx';
import { Select } from '../govuk/select.tsx';
import { Textarea } from '../govuk/textarea.tsx';
import type { SampleTexts } from './sample-texts.ts';

/** Every field, plain, filled, with an error. */
export function GalleryForms({ t }: { t: SampleTexts }) {
  const error = { text: t.error };
  return (
    <form method="post" action="/gallery" novalidate>
      <ErrorSummary
        titleText={t.problem}
        errorList={[{ text: t.error, href: '#danger-error-one' }]}
        disableAutoFocus
      />
      <Radios
        name="danger-error"
        idPrefix="danger-error-one"
        fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--l' } }}
        hint={{ text: t.hint }}
        errorMessage={error}
        items={[
          { value: 'yes', text: t.yes },
          { value: 'no', text: t.no, hint: { text: t.hint } },
          { divider: t.or },
          { value: 'unsure', text: t.unsure },
        ]}
      />
      <Radios
        name="reveal"
        value="yes"
        fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
        items={[
          {
            value: 'yes',
            text: t.yes,
            conditional: { children: <Input id="revealed" name="revealed" label={{ text: t.place }} /> },
          },
          {
            value: 'no',
            text: t.no,
            conditional: { children: <Input id="hidden" name="hidden" label={{ text: t.when }} /> },
          },
        ]}
      />
      <Radios
        name="inline"
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'yes', text: t.yes },
          { value: 'no', text: t.no, disabled: true },
        ]}
      />
      <Checkboxes
        name="boxes"
        fieldset={{ legend: { text: t.label, classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t.hint }}
        values={['a']}
        items={[
          { value: 'a', text: t.yes, hint: { text: t.hint } },
          { value: 'b', text: t.no },
          { divider: t.or },
          { value: 'c', text: t.unsure, behaviour: 'exclusive' },
        ]}
      />
      <Checkboxes
        name="small-boxes"
        classes="govuk-checkboxes--small"
        values={['a']}
        errorMessage={error}
        fieldset={{ legend: { text: t.label, classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'a', text: t.yes },
          { value: 'b', text: t.no },
        ]}
      />
      <Input
        id="place"
        name="place"
        label={{ text: t.place, classes: 'govuk-label--s' }}
        hint={{ text: t.hint }}
      />
      <Input
        id="postcode"
        name="postcode"
        label={{ text: t.place }}
        errorMessage={error}
        value="CW1"
        classes="govuk-input--width-10"
        autocomplete="postal-code"
      />
      <Input
        id="phone"
        name="phone"
        type="tel"
        label={{ text: t.label }}
        value="07700 900461"
        classes="govuk-input--width-20"
        inputmode="tel"
      />
      <Textarea id="more" name="more" label={{ text: t.more }} value={t.answer} rows={3} />
      <CharacterCount
        id="seen"
        name="seen"
        maxlength={2000}
        label={{ text: t.label, classes: 'govuk-label--m' }}
        errorMessage={error}
      />
      <DateInput
        id="when"
        namePrefix="when"
        fieldset={{ legend: { text: t.when, classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: '27 3 2026' }}
        values={{ 'when-day': '27', 'when-month': '3', 'when-year': '2026' }}
      />
      <DateInput
        id="when-wrong"
        namePrefix="when-wrong"
        fieldset={{ legend: { text: t.when, classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={error}
        items={[{ name: 'day', error: true }, { name: 'month' }, { name: 'year' }]}
      />
      <Select
        id="council"
        name="council"
        label={{ text: t.place }}
        value="2"
        items={[
          { value: '1', text: 'Halton' },
          { value: '2', text: 'Warrington' },
        ]}
      />
      <FileUpload
        id="photos"
        name="photos"
        label={{ text: t.photos }}
        hint={{ text: t.hint }}
        multiple
        javascript
        chooseFilesButtonText={t.chooseFiles}
        dropInstructionText={t.dropFiles}
        noFileChosenText={t.noneChosen}
      />
      <FileUpload
        id="photos-wrong"
        name="photos-wrong"
        label={{ text: t.photos }}
        errorMessage={error}
        multiple
        javascript
        chooseFilesButtonText={t.chooseFiles}
        dropInstructionText={t.dropFiles}
        noFileChosenText={t.noneChosen}
      />
      <FileUpload id="photos-plain" name="photos-plain" label={{ text: t.photos }} multiple />
      <ButtonGroup>
        <Button text={t.continue} preventDoubleClick />
        <Button text={t.later} classes="govuk-button--secondary" />
        <Button text={t.remove} classes="govuk-button--warning" />
        <Button text={t.continue} disabled />
      </ButtonGroup>
      <Button text={t.continue} href="/report" isStartButton />
    </form>
  );
}
