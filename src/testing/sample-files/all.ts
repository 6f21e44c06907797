/** One sample or more of every kind that is taken. */
import type { KindId } from '../../files/kinds.ts';
import { sampleFilm, sampleFragments } from './films.ts';
import { sampleHeic } from './heif.ts';
import { sampleMatroska } from './matroska.ts';
import { archive, docxParts, odfParts, xlsxParts } from './office.ts';
import { samplePdf } from './pdf.ts';
import { sampleAvif, sampleGif, samplePhoto, samplePng, sampleWebp } from './pictures.ts';
import { sampleAac, sampleAmr, sampleMp3, sampleOpus, sampleVorbis, sampleWav } from './sounds.ts';

export interface Sample {
  readonly kind: KindId;
  readonly bytes: Buffer;
}

/** What somebody typed, in three scripts. */
export const sampleText = 'The van came at five.\nДва человека.\nأخذوا جوازي.\n';

export const allSamples = async (): Promise<readonly Sample[]> => [
  { kind: 'jpeg', bytes: await samplePhoto() },
  { kind: 'png', bytes: await samplePng() },
  { kind: 'webp', bytes: await sampleWebp() },
  { kind: 'gif', bytes: await sampleGif() },
  { kind: 'avif', bytes: await sampleAvif() },
  { kind: 'heic', bytes: sampleHeic().bytes },
  { kind: 'mp4', bytes: sampleFilm().bytes },
  { kind: 'mp4', bytes: sampleFragments().bytes },
  { kind: 'mov', bytes: sampleFilm('qt  ').bytes },
  { kind: '3gp', bytes: sampleFilm('3gp5').bytes },
  { kind: 'm4a', bytes: sampleFilm('M4A ').bytes },
  { kind: 'webm', bytes: sampleMatroska().bytes },
  { kind: 'mkv', bytes: sampleMatroska({ type: 'matroska' }).bytes },
  { kind: 'mp3', bytes: sampleMp3().bytes },
  { kind: 'wav', bytes: sampleWav().bytes },
  { kind: 'amr', bytes: sampleAmr().bytes },
  { kind: 'ogg', bytes: sampleOpus().bytes },
  { kind: 'ogg', bytes: sampleVorbis().bytes },
  { kind: 'aac', bytes: sampleAac().bytes },
  { kind: 'pdf', bytes: await samplePdf() },
  { kind: 'docx', bytes: archive(await docxParts()) },
  { kind: 'xlsx', bytes: archive(xlsxParts()) },
  { kind: 'odt', bytes: archive(await odfParts()) },
  { kind: 'ods', bytes: archive(await odfParts('spreadsheet')) },
  { kind: 'text', bytes: Buffer.from(sampleText) },
];
