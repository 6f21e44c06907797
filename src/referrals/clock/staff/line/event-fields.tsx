import { Button, DateInput, Details, ErrorSummary, Select } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { eventTitle } from '../../stage-words.ts';
import { noon, t } from '../clock-page-words.ts';
import { dateNames, type EventProblem, recordable } from './event-form.ts';
import type { LineProps } from './line-props.ts';

const fieldOf: Readonly<Record<EventProblem, string>> = {
  what: 'what',
  on: 'on-day',
  future: 'on-day',
  until: 'until-day',
  born: 'born-day',
};

/** Writes down what happened, or corrects what was written down: the same form. */
export function EventForm({ referralId, correcting, back, formToken }: LineProps) {
  const problems = back?.problems ?? [];
  return (
    <section aria-labelledby="record-title">
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('error.title')}
          errorList={problems.map((each) => ({ text: t(`error.${each}`), href: `#${fieldOf[each]}` }))}
        />
      )}
      <h2 class="govuk-heading-m" id="record-title">
        {t(correcting === undefined ? 'line.record' : 'line.correct')}
      </h2>
      {correcting === undefined ? null : (
        <p class="govuk-body">
          {t('line.correcting', { what: eventTitle(correcting.code), at: noon(correcting.on) })}
        </p>
      )}
      <form action={staffPaths.referralClock(referralId)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        {correcting === undefined ? null : <input type="hidden" name="corrects" value={correcting.eventId} />}
        <Select
          id="what"
          name="what"
          label={{ text: t('line.what') }}
          errorMessage={problems.includes('what') ? { text: t('error.what') } : undefined}
          items={[
            { value: '', text: t('line.choose') },
            ...(correcting === undefined ? [] : [{ value: 'struck-out', text: t('line.strike') }]),
            ...recordable.map((code) => ({
              value: code,
              text: eventTitle(code),
              selected: code === (back?.typed.what ?? correcting?.code),
            })),
          ]}
        />
        <Day name="on" back={back} problem={problems.find((each) => each === 'on' || each === 'future')} />
        <Details
          summaryText={t('line.moreDates')}
          open={problems.includes('until') || problems.includes('born')}
        >
          {dateNames.slice(1).map((name) => (
            <Day name={name} back={back} problem={problems.find((each) => each === name)} />
          ))}
        </Details>
        <Button text={t(correcting === undefined ? 'line.save' : 'line.saveCorrection')} preventDoubleClick />
      </form>
    </section>
  );
}

type DayProps = { name: (typeof dateNames)[number]; problem: EventProblem | undefined } & Pick<
  LineProps,
  'back'
>;

function Day({ name, problem, back }: DayProps) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: t(`line.${name}`) } }}
      hint={name === 'on' ? { text: t('line.onHint') } : undefined}
      errorMessage={problem === undefined ? undefined : { text: t(`error.${problem}`) }}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        label: t(`line.${part}`),
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        value: back?.typed.dates[`${name}-${part}`],
      }))}
    />
  );
}
