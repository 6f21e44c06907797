/** What of a referral is known without asking: its writer's own details, whom their agency reaches at the council, what a town's name tells. */
import { listFirstResponders, type StaffLook } from '../access/index.ts';
import { findPlaces } from '../places/index.ts';
import type { Answers, Source } from './answer.ts';
import type { HandedIn } from './begin-referral.ts';
import { councilQuestion, findCouncilContact } from './council-contact-store.ts';
import { ownValues } from './own-values.ts';
import { choicesOf } from './questions/option-lists.ts';
import { type QuestionSet, questionsOf } from './questions/question.ts';
import { findOwnDetails } from './responder-store.ts';

const choicesIn = (set: QuestionSet, id: string): readonly string[] => {
  const question = questionsOf(set).find((each) => each.id === id);
  return question === undefined ? [] : (choicesOf(question) ?? []);
};

/** What is known of the member who asks, as a first responder. */
export async function valuesOfMember(look: StaffLook, set: QuestionSet): Promise<HandedIn[]> {
  const own = (await listFirstResponders(look)).find((one) => one.memberId === look.actor.memberId);
  return ownValues(
    {
      name: look.actor.name,
      email: own?.email ?? '',
      agencyId: look.actor.agencyId,
      agencyName: look.actor.agencyName,
      details: await findOwnDetails(look),
    },
    { organisations: choicesIn(set, 'organisation'), forces: choicesIn(set, 'crime-police-force') },
    look.now,
  );
}

const textOf = (answers: Answers, question: string): string | undefined => {
  const said = answers.get(question)?.said;
  return said?.kind === 'value' && typeof said.value === 'string' ? said.value : undefined;
};

/** The ceremonial county in which all four councils lie, as the national form's list of regions calls it. */
const region = 'Cheshire';

/** The region of a town of ours; undefined where the gazetteer knows none of that very name in the county. Pure. */
export function regionOf(town: string): string | undefined {
  const [found] = findPlaces(town, 1);
  return found?.kind === 'town' && found.inCheshire && found.name.toLowerCase() === town.toLowerCase()
    ? region
    : undefined;
}

/** What the gazetteer adds to what was answered. Pure. */
export function valuesOfPlaces(answers: Answers, set: QuestionSet, now: Date): HandedIn[] {
  const town = textOf(answers, 'current-town');
  const found = town === undefined ? undefined : regionOf(town);
  if (found === undefined || !choicesIn(set, 'current-region').includes(found)) return [];
  const source: Source = { kind: 'place', recordId: null, reference: town ?? null, at: now };
  return [{ question: 'current-region', said: { kind: 'value', value: found }, source }];
}

/** Whom the member's agency reaches at the council that was answered. */
export async function valuesOfCouncil(look: StaffLook, answers: Answers): Promise<HandedIn[]> {
  const council = textOf(answers, councilQuestion);
  const contact = council === undefined ? undefined : await findCouncilContact(look, council);
  return [...(contact?.values ?? [])].map(
    ([question, value]): HandedIn => ({
      question,
      said: { kind: 'value', value },
      source: {
        kind: 'contacts',
        recordId: null,
        reference: council ?? null,
        at: contact?.at ?? look.now,
      },
    }),
  );
}
