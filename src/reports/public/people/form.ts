import { z } from 'zod';
import { personRoles, sexAnswers } from '../../told.ts';
import { choiceField, lineField, textField } from '../read-form.ts';

export const personForm = z.object({
  name: lineField,
  otherNames: lineField,
  role: choiceField(personRoles),
  sex: choiceField(sexAnswers),
  approximateAge: lineField,
  dateOfBirth: lineField,
  nationality: lineField,
  description: textField,
});
