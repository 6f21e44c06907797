/** What a reporter tells, in the very shape of the public form: the reports room's own. */
import type { ContactTold, Told } from '../reports/index.ts';

export type { ContactTold };

export type ReportAnswers = Told & { contact?: ContactTold };
export type WhereTold = NonNullable<Told['where']>;
export type WhenTold = NonNullable<Told['when']>;
export type PersonTold = Told['people'][number];
export type VehicleTold = Told['vehicles'][number];
export type BusinessTold = Told['businesses'][number];
