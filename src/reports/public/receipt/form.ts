import { z } from 'zod';
import type { FormBody } from '../../../platform/web/index.ts';
import { readReceipt } from '../../receipt.ts';
import { lineField, type Reading, readForm, tickField } from '../read-form.ts';

const keptForm = z.object({ code: lineField, kept: tickField });

/** Is the receipt proved kept [A3]: typed back, slips of the pen and all, or said to be kept? */
export function readKeptProof(form: FormBody, receipt: string): Reading<'proved'> {
  const reading = readForm(keptForm, form);
  if ('errors' in reading) return reading;
  const { code, kept } = reading.values;
  const proved = kept === true || (code !== undefined && readReceipt(code) === receipt);
  return proved ? { values: 'proved' } : { errors: [{ field: 'code', word: 'notTheReceipt' }] };
}
