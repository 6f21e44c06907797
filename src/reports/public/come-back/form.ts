import { z } from 'zod';
import { lineField } from '../read-form.ts';

export const comeBackForm = z.object({ code: lineField });
