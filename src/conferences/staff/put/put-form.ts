/** What is asked when a case is put on the agenda: what the others are told of it, and which of them may know. */
import type { LawfulBasis } from '../../../access/index.ts';
import { agreesTo, type Consent, purposes } from '../../../consents/index.ts';
import type { FieldRule, FormProblem, Option, ReadForm } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { purposeInWords, riskLevels } from '../../../support/index.ts';
import { ages } from '../../agenda/item.ts';
import type { LetInAsked } from '../../agenda/let-in.ts';
import { say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
type PutWord = keyof typeof en;
/** A word of the form, or the name of an agency after `agency:`. */
export type Label = PutWord | `agency:${string}`;
export type Problem = Label | FormProblem;
export type Field = FieldRule<Label>;

/** Says a word of the form, or the name of the agency whose field it is. */
export const speakOf =
  (agencyName: (agencyId: string) => string) =>
  (label: Label): string => {
    const [, agencyId] = label.split('agency:');
    return agencyId === undefined ? t(isWord(label) ? label : 'who') : agencyName(agencyId);
  };
const isWord = (label: string): label is PutWord => Object.hasOwn(en, label);

/** What the others are told. */
export const briefFields: readonly Field[] = [
  { name: 'whom', type: 'text', label: 'whom', hint: 'whom.hint', needed: 'whom.needed' },
  {
    name: 'age',
    type: 'choice',
    label: 'age',
    options: ages.map((value) => ({ value, text: say(`age.${value}`) })),
    needed: 'age.needed',
  },
  {
    name: 'risk',
    type: 'choice',
    label: 'risk',
    hint: 'risk.hint',
    options: riskLevels.toReversed().map((value) => ({ value, text: t(`risk.${value}`) })),
    needed: 'risk.needed',
  },
  { name: 'why', type: 'long', label: 'why', hint: 'why.hint', needed: 'why.needed' },
  { name: 'asked', type: 'long', label: 'asked', needed: 'asked.needed' },
  { name: 'wishes', type: 'long', label: 'wishes', hint: 'wishes.hint', mayBeNone: true },
];

const out = 'out';
/** On what an agency can be let in: what the person agreed to, and the laws that may be named today. */
function groundsFor(
  agencyId: string,
  consents: readonly Consent[],
  bases: readonly LawfulBasis[],
): readonly Option[] {
  return [
    { value: out, text: t('ground.out') },
    ...purposes
      .filter((purpose) => agreesTo(consents, purpose, agencyId))
      .map((purpose) => ({
        value: `consent:${purpose}`,
        text: t('ground.consent', { purpose: purposeInWords(purpose).toLowerCase() }),
      })),
    ...bases.map(({ code, means, name }) => ({
      value: `law:${code}`,
      text: t('ground.law', { means, name }),
    })),
  ];
}

/** A field for each agency that was asked, left out to begin with; and the reason where a law is the ground. */
export const groundFields = (
  agencies: readonly string[],
  consents: readonly Consent[],
  bases: readonly LawfulBasis[],
): readonly Field[] => [
  ...agencies.map(
    (agencyId): Field => ({
      name: `agency-${agencyId}`,
      type: 'list',
      label: `agency:${agencyId}`,
      options: groundsFor(agencyId, consents, bases),
      start: out,
      needed: 'agency.needed',
    }),
  ),
  { name: 'law', type: 'long', label: 'law', hint: 'law.hint' },
];

/** Whom the form lets in, and on what. */
export function letInOf({ body }: Pick<ReadForm<Label>, 'body'>, agencies: readonly string[]): LetInAsked[] {
  return agencies.flatMap((agencyId) => {
    const [how, of] = String(body[`agency-${agencyId}`] ?? out).split(':');
    if (of === undefined) return [];
    const consentFor = purposes.find((purpose) => how === 'consent' && purpose === of);
    return [{ agencyId, ground: consentFor === undefined ? { law: of } : { consentFor } }];
  });
}

/** What the book says of whom is let in: each agency, and in the same order on consent or on which law. */
export const letInForBook = (asked: readonly LetInAsked[]): Readonly<Record<string, string>> =>
  asked.length === 0
    ? {}
    : {
        agencies: asked.map(({ agencyId }) => agencyId).join(' '),
        grounds: asked.map(({ ground }) => ('law' in ground ? ground.law : 'consent')).join(' '),
      };

/** A law is a ground with its reason alone. */
export const problemOfPut = (
  read: ReadForm<Label>,
  agencies: readonly string[],
): readonly [field: string, problem: Problem] | undefined =>
  read.body['law'] === undefined && letInOf(read, agencies).some(({ ground }) => 'law' in ground)
    ? ['law', 'law.needed']
    : undefined;
