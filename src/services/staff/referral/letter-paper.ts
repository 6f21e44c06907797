/** The letter of a referral to a body that does not sign in: how the person is safely reached first, then what is asked, and on what ground it is told. Pure. */
import { consentBasis } from '../../../access/index.ts';
import type { Consent } from '../../../consents/index.ts';
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../documents/index.ts';
import { saidInWords } from '../../../entries/index.ts';
import {
  blocksOfSections,
  interpreterInWords,
  needInWords,
  type OpenedCase,
  type Preferences,
  purposeInWords,
  type SupportCase,
} from '../../../support/index.ts';
import type { AskedBody, ServiceReferral } from '../../referral/referral.ts';
import { say } from '../say.ts';
import { t } from './referral-words.ts';

interface LetterAsked {
  readonly one: ServiceReferral;
  readonly ofCase: SupportCase;
  readonly story: OpenedCase['story'];
  readonly asked: AskedBody | undefined;
  /** How they want to be spoken with, as they said it last. */
  readonly spoken: Preferences | undefined;
  /** Newest first. */
  readonly consents: readonly Consent[];
  readonly from: { readonly name: string; readonly agency: string };
  /** Where they answer. */
  readonly reply: string;
  readonly now: Date;
  nameOf(memberId: string): string;
}

/** On what ground they are told: what the person said, or the law by its name. Why a law was needed stays in the case. */
function groundOf({ one, consents, from }: LetterAsked): Block[] {
  const purpose = one.purpose === null ? '' : purposeInWords(one.purpose).toLowerCase();
  const said = consents.find((each) => each.serviceId === one.serviceId && each.purpose === one.purpose);
  return one.basis === consentBasis && said !== undefined
    ? [
        paragraph(t('letter.agreed', { at: said.givenAt, body: one.provider ?? '', purpose })),
        ...(said.told.words === '' ? [] : [paragraph(t('letter.words', { words: said.told.words }))]),
        paragraph(t('letter.takeBack', { agency: from.agency })),
      ]
    : [paragraph(t('letter.law', { basis: one.basis ?? '', purpose, agency: from.agency }))];
}

export function letterPaper(of: LetterAsked): Paper {
  const { one, ofCase, story, asked, spoken, from, reply, now, nameOf } = of;
  const part = (sections: readonly string[]) => blocksOfSections({ one: ofCase, story, nameOf }, sections);
  const safety = part(['safety']);
  return {
    title: t('letter.title', { service: one.serviceName }),
    marking: t('letter.marking'),
    reference: ofCase.reference,
    madeAt: now,
    blocks: [
      facts([
        [t('letter.to'), `${one.serviceName}, ${one.provider ?? ''}`],
        [t('letter.from'), `${from.name}, ${from.agency}`],
        [t('letter.reply'), reply],
        [t('letter.reference'), ofCase.reference],
        [t('letter.on'), t('letter.at', { at: now })],
      ]),
      heading(t('letter.first')),
      paragraph(
        t(ofCase.contact?.safe === 'as-written' ? 'letter.reach' : 'letter.doNotReach', { name: from.name }),
      ),
      ...safety,
      heading(t('letter.asked')),
      paragraph(asked?.what ?? ''),
      facts([
        [t('letter.need'), needInWords(one.need)],
        ...(asked === undefined || spoken === undefined
          ? []
          : ([
              [
                t('letter.language'),
                [saidInWords(spoken.language), spoken.dialect].filter(Boolean).join(', '),
              ],
              [t('letter.interpreter'), interpreterInWords(spoken.interpreter)],
              [t('worker'), say(`wish.${asked.worker}`)],
            ] as const)),
      ]),
      heading(t('letter.ground')),
      ...groundOf(of),
      ...part(asked?.sections ?? []),
      heading(t('letter.answer')),
      paragraph(t('letter.answerLead', { reply })),
      aside(t('letter.only')),
    ],
  };
}
