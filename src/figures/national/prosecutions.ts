/** The country beside the county: flagged for modern slavery, England and Wales, as published. Made by `tools/make-national-figures.ts`. */
import years from './prosecutions.generated.json' with { type: 'json' };

/** By year from October to September: what the Crown Prosecution Service received before charge, prosecutions that ended, and convictions. */
export const nationalYears: readonly {
  readonly period: string;
  readonly receipts: number;
  readonly prosecutions: number;
  readonly convictions: number;
}[] = years;

/** Where it was read, and on which terms. */
export const nationalSource = {
  title: 'Independent Anti-Slavery Commissioner, Annual Report 2021-2022',
  published: 'April 2022',
  licence: 'Open Government Licence v3.0',
} as const;
