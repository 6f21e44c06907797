import { consentBasis } from '../../../access/index.ts';
import { GradeFields, wrongWithGrade } from '../../../investigations/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Asked } from '../begin-for/beginning.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** How whoever takes over what a report tells grades it, all in one go. */
export const asksGrade: Asked = {
  // What somebody agreed to be told goes no further by itself; whoever takes it over may say otherwise.
  start: ({ told }) =>
    told?.taken?.ground === consentBasis ? { handling: 'C', conditions: t('onConsent') } : {},
  wrongWith: wrongWithGrade,
  fields: (form, errors) => <GradeFields form={form} errors={errors} />,
};
