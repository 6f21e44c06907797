/** The frame of an Office Open XML file (ECMA-376, part 2): which part leads to which, and of what type each is. */
import { posix } from 'node:path';
import { encodeEntities } from './entities.ts';
import { attributeOf, readXml } from './xml.ts';
import type { ZipPart } from './zip.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `image`. */
  readonly kind: string;
  readonly type: string;
  /** The full name of the part it leads to, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

export type Package = ReadonlyMap<string, ZipPart>;

const known = /^http:\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.oclc\.org)\//;

/** The name of the part that holds another's relations. */
const relationsName = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relations of a part; of the package itself for an empty name. */
export async function readRelations(zip: Package, part: string): Promise<Relation[]> {
  const holder = zip.get(part === '' ? '_rels/.rels' : relationsName(part));
  const relations: Relation[] = [];
  if (holder === undefined) return relations;
  readXml(await holder.read(), (element) => {
    if (element.local !== 'Relationship') return;
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(element, name) ?? '');
    const outside = attributeOf(element, 'TargetMode')?.toLowerCase() === 'external';
    if (!id || !type || !target || !known.test(type)) return;
    const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    relations.push({
      id,
      kind: type.split('/').at(-1) ?? '',
      type,
      target: outside ? target : posix.normalize(full),
      outside,
    });
  });
  return relations;
}

/** Types by the part's name, and where it has none of its own by its ending. */
export async function readTypes(zip: Package): Promise<(part: string) => string> {
  const [own, byEnding] = [new Map<string, string>(), new Map<string, string>()];
  const list = zip.get('[Content_Types].xml');
  if (list !== undefined)
    readXml(await list.read(), (element) => {
      const type = attributeOf(element, 'ContentType') ?? '';
      const part = attributeOf(element, 'PartName');
      const ending = attributeOf(element, 'Extension');
      if (element.local === 'Override' && part) own.set(part.replace(/^\//, '').toLowerCase(), type);
      if (element.local === 'Default' && ending) byEnding.set(ending.toLowerCase(), type);
    });
  return (part) =>
    own.get(part.toLowerCase()) ?? byEnding.get(part.split('.').at(-1)?.toLowerCase() ?? '') ?? '';
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const space = 'http://schemas.openxmlformats.org/package/2006';

/** A part of relations, with targets from where the part stands: some readers know no other form. */
export function writeRelations(part: string, relations: readonly Relation[]): [string, Buffer] {
  const lines = relations.map(({ id, type, target }) => {
    const from = posix.relative(posix.dirname(part), target);
    return `<Relationship Id="${encodeEntities(id)}" Type="${encodeEntities(type)}" Target="${encodeEntities(from)}"/>`;
  });
  const xml = `${head}<Relationships xmlns="${space}/relationships">${lines.join('')}</Relationships>`;
  return [part === '' ? '_rels/.rels' : relationsName(part), Buffer.from(xml)];
}

/** The list of types: pictures by their endings, every other part by its name. */
export function writeTypes(types: ReadonlyMap<string, string>): [string, Buffer] {
  const defaults = ['rels', 'png', 'jpeg', 'gif', 'webp'].map(
    (ending) =>
      `<Default Extension="${ending}" ContentType="${ending === 'rels' ? 'application/vnd.openxmlformats-package.relationships+xml' : `image/${ending}`}"/>`,
  );
  const own = [...types].map(
    ([part, type]) => `<Override PartName="/${encodeEntities(part)}" ContentType="${encodeEntities(type)}"/>`,
  );
  return [
    '[Content_Types].xml',
    Buffer.from(`${head}<Types xmlns="${space}/content-types">${defaults.join('')}${own.join('')}</Types>`),
  ];
}
