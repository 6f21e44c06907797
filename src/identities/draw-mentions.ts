import {
  findPostcodes,
  normaliseAccount,
  normaliseBusiness,
  normaliseDocument,
  normaliseOnline,
  normalisePhone,
  normalisePlace,
  normalisePlate,
  type PersonName,
  type PersonValue,
  readAge,
  readNames,
} from '../matching/index.ts';
import { type Mention, mostNames } from './mention.ts';
import { readNarrative } from './narrative.ts';

/** What one telling holds that can be drawn on, in the order in which it was told. `saidOn` dates the ages. */
export interface ToldForMentions {
  narrative: readonly string[];
  people: readonly {
    name?: string | undefined;
    aliases?: readonly string[] | undefined;
    approximateAge?: string | number | undefined;
    dateOfBirth?: string | undefined;
    sex?: string | undefined;
    nationality?: string | undefined;
    description?: string | undefined;
    role?: string | undefined;
  }[];
  places: readonly { text: string; postcode?: string | undefined; wardCode?: string | undefined }[];
  vehicles: readonly {
    plate?: string | undefined;
    make?: string | undefined;
    colour?: string | undefined;
    description?: string | undefined;
  }[];
  phones: readonly { number: string; whose?: string | undefined }[];
  businesses: readonly {
    name?: string | undefined;
    companyNumber?: string | undefined;
    website?: string | undefined;
  }[];
  online: readonly { address: string; platform?: string | undefined }[];
  saidOn: Date;
}

/**
 * The mentions of one telling: accepted ones from the answers, suggested ones from the narrative. What an answer already names
 * is not suggested again. Answers that name nothing ("a man") make no mention: there is nothing to find them by.
 */
export function drawMentions(told: ToldForMentions): Mention[] {
  const mentions: Mention[] = [
    ...told.people.flatMap((person) => drawPerson(person, told.saidOn) ?? []),
    ...told.places.flatMap(drawPlace),
    ...told.vehicles.flatMap(drawVehicle),
    ...told.phones.flatMap((phone): Mention[] =>
      /\d{3}/.test(phone.number.replace(/\D/g, ''))
        ? [{ ...answered, kind: 'phone', value: { number: phone.number, whose: phone.whose } }]
        : [],
    ),
    ...told.businesses.flatMap(drawBusiness),
    ...told.online.flatMap((account): Mention[] =>
      account.address.trim() === ''
        ? []
        : [{ ...answered, kind: 'online', value: { address: account.address, platform: account.platform } }],
    ),
  ];
  const known = new Set(mentions.flatMap(identityOf));
  for (const [part, text] of told.narrative.entries()) {
    for (const suggestion of readNarrative(text, part)) {
      const identity = identityOf(suggestion);
      if (identity.some((key) => known.has(key))) continue;
      for (const key of identity) known.add(key);
      mentions.push(suggestion);
    }
  }
  return mentions;
}

const answered = { source: 'answer', state: 'accepted' } as const;

function drawPerson(person: ToldForMentions['people'][number], saidOn: Date): Mention | undefined {
  const names: PersonName[] = [person.name ?? '', ...(person.aliases ?? [])]
    .flatMap(readNames)
    .slice(0, mostNames);
  if (names.length === 0) return undefined;
  const age = person.approximateAge === undefined ? undefined : readAge(person.approximateAge);
  const day = saidOn.toISOString().slice(0, 10);
  const date = person.dateOfBirth?.trim();
  const value: PersonValue = {
    names,
    ...(date || age ? { birth: { ...(date ? { date } : {}), ...(age ? { age, saidOn: day } : {}) } } : {}),
    ...sexOf(person.sex),
    ...(person.nationality ? { nationality: person.nationality } : {}),
    ...(person.description ? { description: person.description } : {}),
  };
  return { ...answered, kind: 'person', value, ...(person.role === undefined ? {} : { role: person.role }) };
}

function sexOf(told: string | undefined): Pick<PersonValue, 'sex'> {
  const first = told?.trim().toLowerCase() ?? '';
  if (/^(?:f|female|woman|girl)$/.test(first)) return { sex: 'female' };
  if (/^(?:m|male|man|boy)$/.test(first)) return { sex: 'male' };
  return first === 'other' ? { sex: 'other' } : {};
}

function drawPlace(place: ToldForMentions['places'][number]): Mention[] {
  if (place.text.trim() === '' && !place.postcode && !place.wardCode) return [];
  const postcode = place.postcode ?? findPostcodes(place.text)[0]?.postcode;
  return [{ ...answered, kind: 'place', value: { text: place.text, postcode, wardCode: place.wardCode } }];
}

function drawVehicle(vehicle: ToldForMentions['vehicles'][number]): Mention[] {
  const { plate, make, colour, description } = vehicle;
  if (![plate, make, colour].some((told) => told?.trim())) return [];
  return [{ ...answered, kind: 'vehicle', value: { plate, make, colour, description } }];
}

function drawBusiness(business: ToldForMentions['businesses'][number]): Mention[] {
  const { name, companyNumber, website } = business;
  if (![name, companyNumber, website].some((told) => told?.trim())) return [];
  return [{ ...answered, kind: 'business', value: { name, companyNumber, website } }];
}

/** What makes two mentions of one telling the same mention: their strong value in normal form. */
function identityOf(mention: Mention): string[] {
  switch (mention.kind) {
    case 'vehicle':
      return [normalisePlate(mention.value.plate ?? '')?.plate].flatMap((plate) =>
        plate ? [`vehicle ${plate}`] : [],
      );
    case 'phone':
      return [normalisePhone(mention.value).e164 ?? mention.value.number].map((number) => `phone ${number}`);
    case 'online':
      return [`online ${normaliseOnline(mention.value).address}`];
    case 'business': {
      const normal = normaliseBusiness(mention.value);
      return [normal.joined && `business ${normal.joined}`, normal.host && `online ${normal.host}`].flatMap(
        (key) => key || [],
      );
    }
    case 'place':
      return [normalisePlace(mention.value).postcode].flatMap((postcode) =>
        postcode ? [`place ${postcode}`] : [],
      );
    case 'account':
      return [normaliseAccount(mention.value).number].flatMap((number) =>
        number === '' ? [] : `account ${number}`,
      );
    case 'document':
      return [normaliseDocument(mention.value).number].flatMap((number) =>
        number === '' ? [] : `document ${number}`,
      );
    case 'person':
      return [];
  }
}
