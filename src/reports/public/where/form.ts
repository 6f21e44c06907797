import { z } from 'zod';
import { textField } from '../read-form.ts';

export const whereForm = z.object({ where: textField });
