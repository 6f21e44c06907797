import { z } from 'zod';
import { textField } from '../read-form.ts';

export const howYouKnowForm = z.object({ 'how-know': textField });
