import { classes, type Maybe } from '../content.tsx';
import { Input, type InputProps } from '../govuk/input.tsx';

export type DatePickerProps = InputProps &
  Maybe<{
    /** Dates as `17/5/2026`, as they are typed. */
    minDate: string;
    maxDate: string;
    excludedDates: string;
    excludedDays: string;
    leadingZeros: boolean | string;
    weekStartDay: 'monday' | 'sunday';
  }>;

/** A date near today, typed or chosen from a calendar; without script it is typed. For a date of birth use DateInput. */
export function DatePicker(props: DatePickerProps) {
  const { minDate, maxDate, excludedDates, excludedDays, leadingZeros, weekStartDay, ...input } = props;
  return (
    <div
      class="moj-datepicker"
      data-module="moj-date-picker"
      data-min-date={minDate}
      data-max-date={maxDate}
      data-excluded-dates={excludedDates}
      data-excluded-days={excludedDays}
      data-leading-zeros={leadingZeros === undefined ? undefined : String(leadingZeros)}
      data-week-start-day={weekStartDay}
    >
      <Input {...input} classes={classes('moj-js-datepicker-input', input.classes)} autocomplete="off" />
    </div>
  );
}
