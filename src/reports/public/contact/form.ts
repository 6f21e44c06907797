import { z } from 'zod';
import { identityChoices } from '../../told.ts';
import { choiceField } from '../read-form.ts';

export const contactForm = z.object({ identity: choiceField(identityChoices) });
