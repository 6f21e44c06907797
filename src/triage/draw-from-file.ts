import type { WorkerAct } from '../access/index.ts';
import { type Found, listFiles } from '../files/index.ts';
import { findMatches, type PlaceOfFile, suggestPlaces } from '../identities/index.ts';
import { watchReport } from '../orders/index.ts';
import { nearestPostcode } from '../places/index.ts';
import { openReport } from '../reports/index.ts';

/** Metres within which the nearest postcode is told: a telephone's own error, and half of a usual postcode. */
const mostMetresOfPostcode = 100;
/** Metres within which the nearest postcode's ward is the place's own, nearly always. */
const mostMetresOfWard = 500;

/** A place as it was suggested by a file: degrees with four decimals, which are eleven metres, and what of ours lies there. Pure. */
export function placeAt(latitude: number, longitude: number): PlaceOfFile {
  const near = nearestPostcode(latitude, longitude);
  return {
    text: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`,
    ...(near.metres <= mostMetresOfPostcode ? { postcode: near.postcode } : {}),
    ...(near.metres <= mostMetresOfWard ? { wardCode: near.wardCode } : {}),
  };
}

const placesIn = (found: Found | undefined): PlaceOfFile[] =>
  (found?.suggestions ?? []).flatMap((one) =>
    one.what === 'place' ? [placeAt(one.latitude, one.longitude)] : [],
  );

/** A copy of a file was made: where the original says that it was taken becomes a suggestion, and is compared with other records. */
export async function drawFromFile(act: WorkerAct, reportId: string, fileId: string): Promise<void> {
  const { report, dataKey } = await openReport(act, reportId);
  const file = (await listFiles(act, reportId, dataKey)).find((each) => each.fileId === fileId);
  const places = placesIn(file?.found);
  if (places.length === 0) return;
  const of = { recordId: reportId, agencyId: report.agencyId, saidAt: report.receivedAt, dataKey };
  const mentions = await suggestPlaces(act, of, fileId, places);
  await findMatches(act, of, mentions);
  await watchReport(act, reportId, mentions, { texts: [], saidAt: report.receivedAt });
}
