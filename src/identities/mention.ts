import { z } from 'zod';
import type { Told } from '../matching/index.ts';

const text = z.string().max(15_000);
const birth = z.object({
  date: text.optional(),
  age: z.object({ from: z.number(), to: z.number() }).optional(),
  saidOn: text.optional(),
  known: z.boolean().optional(),
});

const placeValue = z.object({
  text: text.optional(),
  postcode: text.optional(),
  wardCode: text.optional(),
});

/** Names of one person that are kept; whoever lists more tells nothing more by them. */
export const mostNames = 20;

const documentValue = z.object({ kind: text, number: text, country: text.optional() });

const personValue = z.object({
  // Cut and not refused: a mention that could not be read again would stop every report that is compared with it.
  names: z
    .array(z.object({ full: text.optional(), given: text.optional(), family: text.optional() }))
    .transform((names) => names.slice(0, mostNames)),
  birth: birth.optional(),
  sex: z.enum(['female', 'male', 'other']).optional(),
  nationality: text.optional(),
  documents: z.array(documentValue).max(20).optional(),
  phones: z.array(text).max(20).optional(),
  places: z.array(placeValue).max(20).optional(),
  description: text.optional(),
});

const vehicleValue = z.object({
  plate: text.optional(),
  make: text.optional(),
  colour: text.optional(),
  description: text.optional(),
});

const phoneValue = z.object({ number: text, whose: text.optional() });

const businessValue = z.object({
  name: text.optional(),
  companyNumber: text.optional(),
  website: text.optional(),
});

const onlineValue = z.object({ address: text, platform: text.optional() });

const accountValue = z.object({ number: text, sortCode: text.optional(), provider: text.optional() });

/** Where in the narrative a suggestion was read: the part (0 first) and the letters from `start` up to, not including, `end`. */
const spanShape = z.object({ part: z.int().min(0), start: z.int().min(0), end: z.int().min(0) });

const circumstances = {
  /** A structured answer, read out of the narrative, or out of what a file says of its own making. */
  source: z.enum(['answer', 'narrative', 'file']),
  /** What the machine reads out of words stays a suggestion until a person accepts or dismisses it. */
  state: z.enum(['accepted', 'suggested', 'dismissed']),
  /** What part it plays in the telling: 'seen', 'reporter', whose telephone it is. */
  role: text.optional(),
  span: spanShape.optional(),
  /** The file it was read from. */
  file: z.uuid().optional(),
};

/** One mention of somebody or something in one telling: the value as told (sealed as JSON), never yet an identity. */
export const mentionShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), value: personValue, ...circumstances }),
  z.object({ kind: z.literal('place'), value: placeValue, ...circumstances }),
  z.object({ kind: z.literal('vehicle'), value: vehicleValue, ...circumstances }),
  z.object({ kind: z.literal('phone'), value: phoneValue, ...circumstances }),
  z.object({ kind: z.literal('business'), value: businessValue, ...circumstances }),
  z.object({ kind: z.literal('online'), value: onlineValue, ...circumstances }),
  z.object({ kind: z.literal('account'), value: accountValue, ...circumstances }),
  z.object({ kind: z.literal('document'), value: documentValue, ...circumstances }),
]);

export type Mention = z.infer<typeof mentionShape>;

/**
 * A mention in a few plain words, for those who may see it: "Andrei Popescu, born 1990", "MX19 KLP, white Ford Transit".
 * Values only, no judgement; never for logs or addresses. Undefined where the mention holds nothing that can be shown.
 */
export function describeMention(mention: Told): string | undefined {
  const parts = shownParts(mention).filter(
    (part): part is string => part !== undefined && part.trim() !== '',
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}

function shownParts(mention: Told): (string | undefined)[] {
  switch (mention.kind) {
    case 'person': {
      const { names, birth: born, sex, nationality } = mention.value;
      return [
        names[0] && wholeName(names[0]),
        bornOrAged(born),
        sex === 'other' ? undefined : sex,
        nationality,
      ];
    }
    case 'place':
      return [
        mention.value.text,
        mention.value.text?.includes(mention.value.postcode ?? '-') ? undefined : mention.value.postcode,
      ];
    case 'vehicle':
      return [
        mention.value.plate?.toUpperCase(),
        [mention.value.colour, mention.value.make].filter((word) => word).join(' '),
      ];
    case 'phone':
      return [mention.value.number];
    case 'business':
      return [mention.value.name, mention.value.companyNumber, mention.value.website];
    case 'online':
      return [mention.value.address, mention.value.platform];
    case 'account':
      return [mention.value.sortCode, mention.value.number, mention.value.provider];
    case 'document':
      return [mention.value.kind, mention.value.number, mention.value.country];
  }
}

function wholeName(name: {
  full?: string | undefined;
  given?: string | undefined;
  family?: string | undefined;
}): string {
  return name.full ?? [name.given, name.family].filter((part) => part).join(' ');
}

function bornOrAged(born: z.infer<typeof birth> | undefined): string | undefined {
  if (born?.date !== undefined) return `born ${born.date}`;
  if (!born?.age) return undefined;
  return born.age.from === born.age.to ? `about ${born.age.from}` : `aged ${born.age.from} to ${born.age.to}`;
}
