/** The released figures of the matrix's county: one release. */
import type { Planted } from './bare-ground.ts';
import { idFor } from './county-rows.ts';

export const releases = 'figures.releases';
export const releaseRow = (releaseId: string, year: number) => ({
  release_id: releaseId,
  from_on: `${year - 1}-01-01`,
  until_on: `${year}-01-01`,
  made_at: `${year}-01-02T00:00:00Z`,
  content: '{}',
});
const releaseId = idFor('release', 'last');

export const rowsOfFigures = (): Planted => ({ [releases]: [releaseRow(releaseId, 2026)] });
export const figureLabels: readonly (readonly [id: string, name: string])[] = [[releaseId, 'last release']];
