import { catalogue } from '../../../platform/words/index.ts';
import type { VehicleTold } from '../../told.ts';
import type { ListQuestion } from '../list-of.ts';
import { asTyped, readForm, written } from '../read-form.ts';
import { vehicleForm } from './form.ts';
import { VehicleFields } from './view.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

/** The cars, vans and lorries. */
export const vehicles: ListQuestion<VehicleTold, keyof typeof en> = {
  step: 'vehicles',
  words: catalogue({ en, cy, ro, ar }),
  fields: VehicleFields,
  items: (answers) => answers.vehicles,
  withItems: (answers, items) => ({ ...answers, vehicles: items }),
  typed: asTyped,
  read: (form) => readForm(vehicleForm, form),
  lines: ({ plate, colour, make, description }) => written([plate, colour, make, description]),
};
