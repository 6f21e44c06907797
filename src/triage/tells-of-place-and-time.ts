/** Where and when it happened, by what each report says; with what our gazetteer knows of a postcode: council and town. Pure. */
import { councilByCode, findDistrict, findPostcode, nearestTown, wardByCode } from '../places/index.ts';
import type { Telling, Told } from './telling.ts';

/** An address as it was told. */
const addressIn = ({ told: { where } }: Telling): string =>
  [where?.text, where?.text.includes(where.postcode ?? '-') ? undefined : where?.postcode]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

const timeIn = ({ told: { when } }: Telling): string =>
  [when?.from, when?.text].filter((part) => part !== undefined && part !== '').join('; ');

/** Several tellings, each on a line of its own that says which it is; one alone as it stands. */
export function lined(tellings: readonly Telling[], read: (telling: Telling) => string): Told['value'] {
  const said = tellings
    .map((telling) => ({ text: read(telling).trim(), reference: telling.report.reference }))
    .filter(({ text }) => text !== '');
  const different = said.filter(({ text }, at) => said.findIndex((each) => each.text === text) === at);
  const [only] = different;
  return different.length === 1
    ? (only?.text ?? '')
    : different.map(({ text, reference }) => `${text} (${reference})`).join('\n');
}

export function tellsOfPlaceAndTime(
  tellings: readonly Telling[],
  choices: (question: string) => readonly string[],
): Told[] {
  const placed = tellings.filter((telling) => addressIn(telling) !== '');
  const timed = tellings.filter((telling) => timeIn(telling) !== '');
  const areas = placed.flatMap((telling) => {
    const area = areaOf(telling);
    return area === undefined ? [] : [{ ...area, telling }];
  });
  const towns = new Map(
    areas.flatMap(({ point, telling }) => {
      const town = point && nearestTown(point.lat, point.lon, (name) => choices('uk-towns').includes(name));
      return town === undefined ? [] : [[town, telling] as const];
    }),
  );
  const [council] = areas.flatMap(({ councilName, telling }) => {
    const listed = councilName && choices('la-name').find((each) => isCalled(each, councilName));
    return listed ? [{ listed, telling }] : [];
  });
  return [
    ...(placed.length === 0
      ? []
      : [
          { question: 'exploitation-where', value: 'uk', by: placed },
          { question: 'uk-address', value: lined(placed, addressIn), by: placed },
        ]),
    ...(towns.size === 0
      ? []
      : [{ question: 'uk-towns', value: [...towns.keys()], by: [...towns.values()] }]),
    ...(council === undefined ? [] : [{ question: 'la-name', value: council.listed, by: [council.telling] }]),
    ...(timed.length === 0
      ? []
      : [
          { question: 'multiple-situations', value: 'i-dont-know', by: timed },
          { question: 'dates-single', value: lined(timed, timeIn), by: timed },
        ]),
  ];
}

/** The national form's list adds what kind of council it is: Halton is its Halton Borough Council. */
const isCalled = (listed: string, name: string): boolean => listed === name || listed.startsWith(`${name} `);

/** What our gazetteer has of a place: a point in or near it, and the council that is to be told of a child. */
interface Area {
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
  readonly councilName: string | undefined;
}

/** By its postcode, else its ward. Of a postcode that our table lacks, its district says about where; a council only where it was said. */
function areaOf({ told: { where }, report }: Telling): Area | undefined {
  const postcode = where?.postcode ?? '';
  const found = findPostcode(postcode);
  if (found !== undefined && found.outside !== true) return { point: found, councilName: found.councilName };
  const ward = wardByCode(where?.wardCode ?? report.wardCode ?? '');
  if (ward !== undefined) return { point: ward, councilName: ward.councilName };
  const point = findDistrict(postcode);
  const councilName = councilByCode(where?.councilCode ?? report.councilCode ?? '')?.name;
  return point === undefined && councilName === undefined ? undefined : { point, councilName };
}
