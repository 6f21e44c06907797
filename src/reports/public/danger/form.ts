import { z } from 'zod';
import { dangerAnswers } from '../../told.ts';
import { choiceField } from '../read-form.ts';

export const dangerForm = z.object({ danger: choiceField(dangerAnswers) });
