import { z } from 'zod';
import { lineField, tickField } from '../read-form.ts';

export const contactDetailsForm = z.object({
  name: lineField,
  phone: lineField,
  email: lineField,
  safeTimes: lineField,
  safeWords: lineField,
  neverVoicemail: tickField,
});
