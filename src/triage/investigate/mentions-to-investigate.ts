/** What the desk accepted of a report's words and files, as entries of an investigation. Pure but for the ids. */
import { randomUUID } from 'node:crypto';
import type { KeptMention, Mention } from '../../identities/index.ts';
import type { Grade, Written } from '../../investigations/index.ts';
import type { OpenedReport } from '../../reports/index.ts';
import { say } from '../referral-values-words.ts';
import { joined, optional, type Sourced, sourcedBy } from './told-to-investigate.ts';

type OneOf<K extends Mention['kind']> = Extract<Mention, { kind: K }>['value'];

function personOf(value: OneOf<'person'>, sourced: Sourced): Written {
  const [first, ...others] = value.names.map((name) => name.full ?? joined(name.given, name.family) ?? '');
  const said = (text: string | undefined) =>
    text === undefined || text === '' ? ({ none: 'unknown' } as const) : text;
  const age = value.birth?.age;
  const aged =
    age === undefined ? undefined : say(age.from === age.to ? 'aged.about' : 'aged.between', { ...age });
  return {
    kind: 'person',
    about: randomUUID(),
    body: {
      name: said(first),
      ...optional('otherNames', joined(...others)),
      born: said(value.birth?.date ?? aged),
      sex: said(value.sex === undefined ? undefined : say(`sex.${value.sex}`)),
      nationality: said(value.nationality),
      ...optional('looks', value.description),
      ...sourced,
    },
  };
}

/** One mention; undefined where it holds nothing that an investigation writes down. */
function entryOf(mention: Mention, sourced: Sourced): Written | undefined {
  const about = randomUUID();
  switch (mention.kind) {
    case 'person':
      return personOf(mention.value, sourced);
    case 'place': {
      const { text, postcode } = mention.value;
      const address = text ?? postcode;
      return address === undefined
        ? undefined
        : { kind: 'place', about, body: { address, ...optional('postcode', postcode), ...sourced } };
    }
    case 'vehicle': {
      const { plate, make, colour, description } = mention.value;
      const looks = optional('looks', joined(colour, make, description));
      return { kind: 'vehicle', about, body: { plate: plate ?? '?', ...looks, ...sourced } };
    }
    case 'phone': {
      const { number, whose } = mention.value;
      return { kind: 'phone', about, body: { number, ...optional('what', whose), ...sourced } };
    }
    case 'business': {
      const { name, website, companyNumber } = mention.value;
      const number = optional('number', companyNumber);
      return { kind: 'business', about, body: { name: name ?? website ?? '?', ...number, ...sourced } };
    }
    case 'online': {
      const { address, platform } = mention.value;
      return {
        kind: 'account',
        about,
        body: { where: platform ?? say('website'), handle: address, ...sourced },
      };
    }
    case 'account': {
      const { number, sortCode, provider } = mention.value;
      const handle = joined(sortCode, number) ?? number;
      return { kind: 'account', about, body: { where: provider ?? say('bank'), handle, ...sourced } };
    }
    case 'document': {
      const { kind, number, country } = mention.value;
      const what = say('document', { document: joined(kind, number, country) ?? number });
      return { kind: 'fact', about, body: { what, when: 'about', from: sourced.on, about: [], ...sourced } };
    }
  }
}

/**
 * What was read out of the report's words and out of what its files say of their making, where somebody accepted it. What nobody has accepted, or somebody
 * dismissed, is none of it. It is hearsay, whatever the report is, and says that it was read out by the service.
 */
export function mentionsToInvestigate(
  { report, told }: Pick<OpenedReport, 'report' | 'told'>,
  mentions: readonly KeptMention[],
  grade: Grade = {},
): Written[] {
  if (told === undefined) return [];
  const sourced = sourcedBy({ report, told }, grade);
  return mentions.flatMap(({ mention }): Written[] => {
    if (mention.state !== 'accepted' || mention.source === 'answer') return [];
    const sourceNote = `${sourced.sourceNote}, ${say(`readFrom.${mention.source}`)}`;
    const entry = entryOf(mention, { ...sourced, nature: 'hearsay', sourceNote });
    return entry === undefined ? [] : [entry];
  });
}
