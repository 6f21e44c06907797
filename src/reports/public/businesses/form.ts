import { z } from 'zod';
import { lineField } from '../read-form.ts';

export const businessForm = z.object({
  name: lineField,
  kind: lineField,
  website: lineField,
  companyNumber: lineField,
});
