/** What was seen, who did it, who else is affected and who else knows, by what each report says. Pure. */
import { sortTelling } from '../referrals/index.ts';
import { say } from './referral-values-words.ts';
import { peopleToRefer, type Telling, type Told } from './telling.ts';
import { lined } from './tells-of-place-and-time.ts';

export const tellsOfOthers = (tellings: readonly Telling[]): Told[] => [
  ...ofExploiters(tellings),
  ...ofWhatWasSeen(tellings),
  ...ofOtherVictims(tellings),
  ...ofWhoKnows(tellings),
  ...ofCrime(tellings),
];

function ofExploiters(tellings: readonly Telling[]): Told[] {
  const said = new Map<string, Telling>();
  for (const telling of tellings)
    for (const text of exploitersIn(telling)) if (!said.has(text)) said.set(text, telling);
  return said.size === 0
    ? []
    : [{ question: 'exploiter-details', value: [...said.keys()].join('\n'), by: [...said.values()] }];
}

const exploitersIn = ({ told }: Telling): string[] =>
  [
    ...told.people
      .filter((person) => person.role === 'may-be-causing')
      .map((person) => [person.name, person.otherNames, person.description].filter(Boolean).join('; ')),
    ...told.vehicles.map((vehicle) =>
      [vehicle.colour, vehicle.make, vehicle.plate].filter(Boolean).join(' '),
    ),
    ...told.businesses.map((business) => business.name ?? ''),
  ].filter((text) => text !== '');

/** The words of each report, sentence by sentence where the form asks for them; what belongs nowhere else is what was noticed. */
function ofWhatWasSeen(tellings: readonly Telling[]): Told[] {
  const sorted = new Map(tellings.map((telling) => [telling, sortTelling(telling.told.whatSeen)]));
  const asked = [...new Set([...sorted.values()].flatMap(({ byQuestion }) => [...byQuestion.keys()]))];
  const noticed = (telling: Telling): string => {
    const { rest = [] } = sorted.get(telling) ?? {};
    return rest.length === 0 ? '' : rest.join(' ');
  };
  const tellingRest = tellings.filter((telling) => noticed(telling) !== '');
  const quoted = (read: (telling: Telling) => string) => (telling: Telling) => {
    const text = read(telling);
    return text === '' || tellings.length > 1 ? text : `${text}\n(${telling.report.reference})`;
  };
  return [
    { question: 'indicators-seen', value: 'yes', by: tellings.slice(0, 1) },
    ...asked.map((question): Told => {
      const by = tellings.filter((telling) => sorted.get(telling)?.byQuestion.has(question));
      const read = (telling: Telling) => sorted.get(telling)?.byQuestion.get(question)?.join(' ') ?? '';
      return { question, value: lined(by, quoted(read)), by };
    }),
    ...(tellingRest.length === 0
      ? []
      : [{ question: 'indicators-details', value: lined(tellingRest, quoted(noticed)), by: tellingRest }]),
  ];
}

/** How many others the reports name, without naming them. */
function ofOtherVictims(tellings: readonly Telling[]): Told[] {
  const others = tellings
    .map((telling) => ({
      telling,
      count: peopleToRefer(telling).filter(({ person }) => person !== telling.person).length,
      knowsOne: telling.person !== undefined,
    }))
    .filter(({ count, knowsOne }) => count > (knowsOne ? 0 : 1) || (knowsOne && count > 0));
  if (others.length === 0) return [];
  const by = others.map(({ telling }) => telling);
  return [
    { question: 'other-victims', value: 'yes', by },
    {
      question: 'other-victims-details',
      value: others
        .map(({ telling, count }) => say('others', { count, reference: telling.report.reference }))
        .join('\n'),
      by,
    },
  ];
}

/** Other bodies that told us; and whether the person has spoken for themselves before. */
function ofWhoKnows(tellings: readonly Telling[]): Told[] {
  const bodies = tellings.filter(
    ({ told, report }) => told.taken?.partner !== undefined || report.channel === 'frontline',
  );
  const selves = tellings.filter(({ report }) => report.affected === 'me');
  const line = ({ told, report }: Telling): string =>
    say('told', {
      who: told.taken?.partner ?? say('frontline'),
      reference: report.reference,
      at: report.receivedAt,
    });
  return [
    ...(bodies.length === 0
      ? []
      : [
          { question: 'others-involved', value: 'yes', by: bodies },
          { question: 'others-involved-details', value: bodies.map(line).join('\n'), by: bodies },
        ]),
    ...(selves.length === 0
      ? []
      : [
          { question: 'reported-before', value: 'yes', by: selves },
          {
            question: 'reported-before-details',
            value: selves
              .map(({ report }) => say('self', { reference: report.reference, at: report.receivedAt }))
              .join('\n'),
            by: selves,
          },
        ]),
  ];
}

/** The number of the call at the police, as the form asks for it. Whether there is a crime of modern slavery stays to be said. */
function ofCrime(tellings: readonly Telling[]): Told[] {
  const called = tellings.find(
    ({ told, report }) => report.channel === 'phone-101' && (told.taken?.theirReference ?? '') !== '',
  );
  return called === undefined
    ? []
    : [{ question: 'crime-reference', value: called.told.taken?.theirReference ?? '', by: [called] }];
}
