import { z } from 'zod';
import { lineField, textField } from '../read-form.ts';

export const vehicleForm = z.object({
  plate: lineField,
  make: lineField,
  colour: lineField,
  description: textField,
});
