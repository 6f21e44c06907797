import { drawAddress } from './addresses.ts';
import { tellRest, tellWhere } from './answers.ts';
import type { Reception } from './channels.ts';
import type { HarmlessTopic } from './harmless.ts';
import { capital, speak } from './phrase.ts';
import type { PracticeReport, PracticeTruth } from './practice-report.ts';
import type { Random } from './random.ts';
import type { ReportAnswers } from './told.ts';
import { closings, openings, standing } from './voices.ts';
import type { Situation } from './world.ts';

/** What one reporter told, in which language, and what is true of it. */
export interface Told {
  language: PracticeReport['language'];
  answers: ReportAnswers;
  truth: PracticeTruth;
}

/**
 * Tells of something harmless, at an address of its own. Now and then a vehicle of `situation` is named, as a real
 * vehicle may be near by for no reason.
 */
export function tellHarmless(
  random: Random,
  topic: HarmlessTopic,
  situation: Situation,
  reception: Reception,
): Told {
  const voice = reception.voice === 'affected' ? 'neighbour' : reception.voice;
  const professional = voice === 'professional';
  const address = drawAddress(random, `${situation.id}-harmless`, topic.use);
  const { where } = tellWhere(random, address, 0.3);
  const place = random.pick([
    `the one on ${address.street}`,
    address.line,
    `${address.line}, ${address.town}`,
  ]);
  const words = { town: address.town, street: address.street, place };
  const empty = topic.about === 'test-or-blank';
  const opening = professional
    ? `${random.pick(standing[reception.agency.kind])} {Resident|Member of the public|Person present} says:`
    : random.pick(openings[voice]);
  const lines = [
    ...(empty || (!professional && random.chance(0.5)) ? [] : [opening]),
    random.pick(topic.lines),
    ...random.some(topic.more, random.whole(0, 2)),
    ...(empty || random.chance(0.6) ? [] : [random.pick(closings[voice])]),
  ].map((line) => capital(speak(random, line, words)));
  const vehicle = !empty && random.chance(0.12) ? situation.vehicles[0] : undefined;
  const closing = tellRest(random, { ...reception, voice }, false);
  return {
    language: 'en',
    answers: {
      whatSeen: lines.filter(Boolean).join(' '),
      ...(!empty && random.chance(0.85) && { where }),
      people: [],
      vehicles: vehicle ? [{ plate: vehicle.plate, make: vehicle.make, colour: vehicle.colour }] : [],
      phones: [],
      businesses: [],
      ...closing,
    },
    truth: {
      harmless: true,
      harmlessAbout: topic.about,
      mentions: [
        ...(vehicle ? [{ kind: 'vehicle', id: vehicle.id, at: 0, text: vehicle.plate } as const] : []),
      ],
    },
  };
}
