import { z } from 'zod';
import { affectedAnswers } from '../../told.ts';
import { choiceField } from '../read-form.ts';

export const affectedForm = z.object({ affected: choiceField(affectedAnswers) });
