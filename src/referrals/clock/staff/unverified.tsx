import { Tag } from '../../../design/index.ts';
import { t } from './clock-page-words.ts';

/** The mark of a date that comes from a rule which nobody has checked against its source. */
export const Unverified = () => (
  <Tag classes="govuk-tag--yellow ps-unverified govuk-!-margin-top-1" text={t('line.unverified')} />
);
