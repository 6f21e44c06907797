import type { ColumnRole } from '../matching/table/index.ts';

/** What the columns of invented slips hold (`bench/slips`), for tests that give them to the engine by hand. */
export const slipRoles = {
  full_name: 'full-name',
  given_names: 'given-name',
  family_name: 'family-name',
  known_as: 'alias',
  date_of_birth: 'birth-date',
  age: 'age',
  sex: 'sex',
  nationality: 'nationality',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  email: 'email',
  document_no: 'document',
  ni_number: 'document',
  health_no: 'document',
  record_id: 'ignore',
  recorded_on: 'ignore',
  source: 'other-text',
} as const satisfies Record<string, ColumnRole>;
