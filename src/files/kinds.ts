/**
 * The written list of what may be attached, as of 1 November 2026: what old and new phones and offices send, each with the
 * largest size taken and how its copy is made. What is not on the list is not taken. Documents follow the 25 MB of the
 * national referral's attachments; the other sizes hold some minutes of a phone's own recording.
 */
export const families = ['picture', 'video', 'document', 'sound'] as const;
export type Family = (typeof families)[number];

/**
 * How the copy that everyone works from is made. `re-encode`: decoded and written anew. `blank-boxes`: same bytes of picture and
 * sound, everything else in the container zeroed. `rewrite`: taken apart and put together from known parts. `as-text`: letters only.
 */
export type Making = 're-encode' | 'blank-boxes' | 'rewrite' | 'as-text';

export interface Kind {
  /** What the house calls it; also the ending of a copy's name. */
  readonly id: string;
  readonly family: Family;
  /** The type under which the original's kind is written down, and other names that browsers give it. */
  readonly type: string;
  readonly alias: readonly string[];
  readonly extensions: readonly string[];
  readonly making: Making;
  /** The kind of the copy where it is not the same: one that every browser can show. */
  readonly copyAs?: 'jpeg';
}

const megabyte = 1_000_000;

const most = { picture: 25, document: 25, sound: 50, video: 200 } as const;

/** Limits on what a file may be once it is opened, whatever its size on the way in. */
export const openedLimits = {
  /** Of one picture: sensors sold as 50 megapixels hold up to 8,192 by 6,144. Of all frames of a moving one. */
  pixels: 50_400_000,
  framePixels: 150_000_000,
  /** Archives (every office format is one): what they hold unpacked, their parts, and how far deflate may stretch. */
  unpackedBytes: 200 * megabyte,
  entries: 2_000,
  ratio: 250,
  /** Objects and pages of a PDF. */
  pdfObjects: 500_000,
  pdfPages: 5_000,
  /** Boxes of a video or sound container (elements, in Matroska, where every picture is one), how deep they nest, and the size of its table of contents. */
  boxes: 200_000,
  elements: 2_000_000,
  boxDepth: 16,
  moovBytes: 64 * megabyte,
} as const;

const picture = { family: 'picture', making: 're-encode', alias: [] } as const;
const video = { family: 'video', making: 'blank-boxes', alias: [] } as const;
const sound = { family: 'sound', making: 'rewrite', alias: [] } as const;
const office = { family: 'document', making: 'rewrite', alias: [] } as const;

const list = [
  {
    ...picture,
    id: 'jpeg',
    type: 'image/jpeg',
    alias: ['image/jpg', 'image/pjpeg'],
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
  },
  { ...picture, id: 'png', type: 'image/png', alias: ['image/apng'], extensions: ['png', 'apng'] },
  { ...picture, id: 'webp', type: 'image/webp', extensions: ['webp'] },
  { ...picture, id: 'gif', type: 'image/gif', extensions: ['gif'] },
  { ...picture, id: 'avif', type: 'image/avif', extensions: ['avif'], copyAs: 'jpeg' },
  // HEVC is not decoded here (its decoders are not permissively licensed): the container is blanked instead.
  {
    ...picture,
    id: 'heic',
    type: 'image/heic',
    alias: ['image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    extensions: ['heic', 'heif', 'hif', 'heics'],
    making: 'blank-boxes',
  },
  { ...video, id: 'mp4', type: 'video/mp4', alias: ['application/mp4'], extensions: ['mp4', 'm4v'] },
  { ...video, id: 'mov', type: 'video/quicktime', extensions: ['mov', 'qt'] },
  {
    ...video,
    id: '3gp',
    type: 'video/3gpp',
    alias: ['video/3gpp2', 'audio/3gpp', 'audio/3gpp2'],
    extensions: ['3gp', '3gpp', '3g2'],
  },
  { ...video, id: 'webm', type: 'video/webm', alias: ['audio/webm'], extensions: ['webm'] },
  { ...video, id: 'mkv', type: 'video/matroska', alias: ['video/x-matroska'], extensions: ['mkv'] },
  {
    ...sound,
    id: 'm4a',
    type: 'audio/mp4',
    alias: ['audio/x-m4a', 'audio/m4a'],
    extensions: ['m4a'],
    making: 'blank-boxes',
  },
  { ...sound, id: 'mp3', type: 'audio/mpeg', alias: ['audio/mp3', 'audio/x-mp3'], extensions: ['mp3'] },
  {
    ...sound,
    id: 'wav',
    type: 'audio/wav',
    alias: ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
    extensions: ['wav'],
  },
  { ...sound, id: 'amr', type: 'audio/amr', alias: ['audio/amr-wb'], extensions: ['amr', 'awb'] },
  {
    ...sound,
    id: 'ogg',
    type: 'audio/ogg',
    alias: ['audio/opus', 'application/ogg', 'video/ogg'],
    extensions: ['ogg', 'oga', 'opus'],
  },
  {
    ...sound,
    id: 'aac',
    type: 'audio/aac',
    alias: ['audio/x-aac', 'audio/aacp', 'audio/x-hx-aac-adts'],
    extensions: ['aac'],
  },
  { ...office, id: 'pdf', type: 'application/pdf', extensions: ['pdf'] },
  { ...office, id: 'text', type: 'text/plain', extensions: ['txt', 'text', 'log'], making: 'as-text' },
  {
    ...office,
    id: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  {
    ...office,
    id: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  { ...office, id: 'odt', type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { ...office, id: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
] as const satisfies readonly Kind[];

export type KindId = (typeof list)[number]['id'];

/** Every kind that is taken. */
export const kinds: readonly (Kind & { readonly id: KindId })[] = list;

const byId = new Map(kinds.map((kind) => [kind.id, kind]));
const byType = new Map(kinds.flatMap((kind) => [kind.type, ...kind.alias].map((type) => [type, kind])));
const byExtension = new Map(kinds.flatMap((kind) => kind.extensions.map((end) => [end, kind])));

/** The kind that the house calls so. */
export function kindById(id: KindId): Kind & { readonly id: KindId } {
  const kind = byId.get(id);
  if (kind === undefined) throw new Error(`no kind is called ${id}`);
  return kind;
}

/** The kind of a media type, also of one with parameters (`audio/ogg; codecs=opus`); undefined when it is not on the list. */
export const kindOf = (type: string): (Kind & { readonly id: KindId }) | undefined =>
  byType.get((type.split(';', 1)[0] ?? '').trim().toLowerCase());

/** The kind that a file's name claims by its ending. */
export const kindOfName = (name: string): (Kind & { readonly id: KindId }) | undefined =>
  byExtension.get(/\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '');

/** The largest file of a family, in bytes. */
export const mostBytes = (family: Family): number => most[family] * megabyte;

/**
 * What a file field offers. Pictures are asked for as `image/*` and HEIC is not named: then an iPhone hands over a JPEG, which can be
 * shown and made anew, and an Android phone still shows all its photographs. What arrives is judged by its bytes alone.
 */
export function acceptFor(wanted: readonly Family[]): string {
  const wild = { picture: ['image/*'], video: ['video/*'], sound: ['audio/*'], document: [] as string[] };
  return wanted
    .flatMap((family) => [
      ...wild[family],
      ...kinds
        .filter((kind) => kind.family === family && kind.id !== 'heic')
        .flatMap((kind) => kind.extensions.map((end) => `.${end}`)),
    ])
    .join(',');
}
