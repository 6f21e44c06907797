import type { Compared } from './comparer.ts';
import type { KeyPart } from './keys.ts';
import type { CodeField, Layout } from './layout.ts';

/**
 * One way to propose pairs: records that share the first parts. A group that is too large is divided by each further part
 * in turn, so that a rare family name alone is enough and a common one needs a birth year too. Several keys make a rule
 * of values that a record may have two of.
 */
export interface BlockingRule {
  name: string;
  keys: readonly (readonly KeyPart[])[];
  further: readonly KeyPart[];
  /** Fields that pairs of this rule agree in by its first parts: it cannot teach their weights. */
  fields: readonly string[];
}

interface Sketch {
  name: string;
  first: readonly KeyPart[];
  further: readonly KeyPart[];
  fields: readonly string[];
}

const GIVEN = 'given-name';
const FAMILY = 'family-name';

/** Rules for people, the surest first: a pair is counted to the first that proposes it. */
const PEOPLE: readonly Sketch[] = [
  {
    name: 'both names',
    first: ['names'],
    further: ['birthYear', 'district', 'town'],
    fields: [GIVEN, FAMILY],
  },
  { name: 'birth day', first: ['birth'], further: ['givenInitial', 'familyInitial'], fields: ['birth'] },
  { name: 'postcode', first: ['postcode'], further: ['givenInitial', 'number'], fields: ['place'] },
  { name: 'house', first: ['number', 'street'], further: ['town', 'givenInitial'], fields: ['place'] },
  { name: 'family name', first: ['family'], further: ['givenInitial', 'birthYear'], fields: [FAMILY] },
  {
    name: 'sound of both names',
    first: ['nameSounds'],
    further: ['birthYear', 'district'],
    fields: [GIVEN, FAMILY],
  },
  {
    name: 'sound of family name, birth year',
    first: ['familySound', 'birthYear'],
    further: ['givenInitial', 'birthMonth'],
    fields: [FAMILY, 'birth'],
  },
  {
    name: 'given name, birth year',
    first: ['givenKind', 'birthYear'],
    further: ['birthMonth', 'district'],
    fields: [GIVEN, 'birth'],
  },
  {
    name: 'given name, day of the year',
    first: ['givenKind', 'birthDay'],
    further: ['familyInitial'],
    fields: [GIVEN, 'birth'],
  },
  {
    name: 'given name, sector',
    first: ['givenKind', 'sector'],
    further: ['birthYear', 'familyInitial'],
    fields: [GIVEN, 'place'],
  },
  {
    name: 'sound of family name, sector',
    first: ['familySound', 'sector'],
    further: ['givenInitial'],
    fields: [FAMILY, 'place'],
  },
  {
    name: 'given name, town',
    first: ['givenKind', 'town'],
    further: ['birthYear', 'familyInitial'],
    fields: [GIVEN, 'place'],
  },
  {
    name: 'family name, town',
    first: ['familySound', 'town'],
    further: ['givenInitial'],
    fields: [FAMILY, 'place'],
  },
  {
    name: 'starts of both names',
    first: ['givenStart', 'familyStart'],
    further: ['birthYear', 'district'],
    fields: [GIVEN, FAMILY],
  },
  {
    name: 'birth day in any order, initial',
    first: ['birthAnyOrder', 'givenInitial'],
    further: ['familyInitial'],
    fields: ['birth', GIVEN],
  },
];

/** The rules that a table allows: its codes first, then people, then words joined to names. */
export function planRules(layout: Layout, compared: readonly Compared[]): BlockingRule[] {
  const has = new Set(compared.map((one) => one.field));
  const people = has.has(GIVEN);
  const rules = layout.codes.flatMap((code, at) => codeRules(code, at, people));
  for (const sketch of PEOPLE) {
    if (sketch.fields.every((field) => has.has(field))) {
      rules.push({ name: sketch.name, keys: [sketch.first], further: sketch.further, fields: sketch.fields });
    }
  }
  for (const [at, words] of layout.phrases.entries()) {
    const part: KeyPart = `words:${at}`;
    if (people) {
      rules.push(
        {
          name: `${words.field}, given name`,
          keys: [[part, 'givenKind']],
          further: ['birthYear', 'familyInitial'],
          fields: [words.field, GIVEN],
        },
        {
          name: `${words.field}, family name`,
          keys: [[part, 'familySound']],
          further: ['givenInitial', 'birthYear'],
          fields: [words.field, FAMILY],
        },
      );
    } else {
      rules.push({
        name: words.field,
        keys: [[part]],
        further: ['district', 'sector', 'postcode'],
        fields: [words.field],
      });
    }
    for (let other = at + 1; other < layout.phrases.length; other++) {
      rules.push({
        name: `${words.field}, ${layout.phrases[other]?.field ?? ''}`,
        keys: [[part, `words:${other}`]],
        further: ['givenInitial', 'birthYear'],
        fields: [words.field, layout.phrases[other]?.field ?? ''],
      });
    }
  }
  if (has.has('further-names')) {
    rules.push({
      name: 'further name, given name',
      keys: [
        ['extra:0', 'given'],
        ['extra:1', 'given'],
        ['extra:2', 'given'],
      ],
      further: ['birthYear'],
      fields: [GIVEN, 'further-names'],
    });
  }
  return rules;
}

const IN_PEOPLE: readonly KeyPart[] = ['givenInitial', 'familyInitial', 'birthYear'];
/** Firms, vehicles and accounts have no first names: what divides a large group of theirs is where they are. */
const IN_PLACES: readonly KeyPart[] = ['district', 'sector', 'postcode', 'town'];

/** The rules of one field of codes. A firm's name proposes by its words too; in a table of people, only beside a person's own name. */
function codeRules({ field, kind }: CodeField, at: number, people: boolean): BlockingRule[] {
  const fields = [field];
  if (kind !== 'business' || !people) {
    const keys: KeyPart[][] = [[`code:${at}`], [`code2:${at}`]];
    const whole = { name: field, keys, further: people ? IN_PEOPLE : IN_PLACES, fields };
    return kind === 'business' ? [whole, ...wordRules(field, at)] : [whole];
  }
  return [
    {
      name: `${field}, given name`,
      keys: [[`code:${at}`, 'givenKind']],
      further: ['birthYear', 'familyInitial'],
      fields: [field, GIVEN],
    },
    {
      name: `${field}, family name`,
      keys: [[`code:${at}`, 'familySound']],
      further: ['givenInitial', 'birthYear'],
      fields: [field, FAMILY],
    },
  ];
}

function wordRules(field: string, at: number): BlockingRule[] {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((word): KeyPart => `codeword${word}:${at}`) as [
    KeyPart,
    KeyPart,
    KeyPart,
    KeyPart,
  ];
  return [
    {
      name: `two words of ${field}`,
      keys: [
        [first, second],
        [first, third],
        [second, third],
      ],
      further: IN_PLACES,
      fields: [field],
    },
    {
      name: `word of ${field}`,
      keys: [[first], [second], [third], [fourth]],
      further: IN_PLACES,
      fields: [field],
    },
  ];
}
