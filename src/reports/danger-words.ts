import { romanianDangerWords } from './danger-words-romanian.ts';
import { welshDangerWords } from './danger-words-welsh.ts';

/**
 * Words that speak of immediate danger, by language, as data with a from-date. Each entry is a run of words that must stand
 * together. They bring 999 advice before anything is sent, and put the report first; they never hold a report back.
 */
export interface DangerWords {
  readonly lang: string;
  /** yyyy-mm-dd: in use from this day. */
  readonly from: string;
  /** yyyy-mm-dd: the last day in use; undefined while they are. */
  readonly until?: string;
  readonly phrases: readonly string[];
}

export const dangerWords: readonly DangerWords[] = [
  {
    lang: 'en',
    from: '2026-11-01',
    phrases: [
      'help me',
      'save me',
      'being beaten',
      'beating her',
      'beating him',
      'beating them',
      'beaten up',
      'has a knife',
      'has a gun',
      'with a knife',
      'with a gun',
      'got a knife',
      'got a gun',
      'threatened to kill',
      'threatening to kill',
      'going to kill',
      'will kill',
      'kill me',
      'kill her',
      'kill him',
      'kill them',
      'kill us',
      'bleeding',
      'unconscious',
      'not breathing',
      'cannot breathe',
      "can't breathe",
      'being raped',
      'raping',
      'being attacked',
      'attacking',
      'stabbed',
      'being held against',
      'is trapped',
      'are trapped',
      'am trapped',
      'locked me',
      'screaming for help',
      'in danger now',
      'in danger right now',
      'happening right now',
      'happening now',
      'suicide',
      'kill myself',
      'end my life',
      'overdose',
      'being taken away now',
      'in the boot',
      'tied up',
      'chained',
    ],
  },
  {
    lang: 'cy',
    from: '2026-11-01',
    until: '2026-11-22',
    phrases: ['helpwch fi', 'cyllell', 'gwn', 'lladd', 'gwaedu', 'mewn perygl nawr', 'cael ei guro'],
  },
  {
    lang: 'ro',
    from: '2026-11-01',
    until: '2026-11-22',
    phrases: [
      'ajutati ma',
      'ma omoara',
      'o omoara',
      'cutit',
      'pistol',
      'sangereaza',
      'il bat',
      'o bat',
      'pericol acum',
    ],
  },
  welshDangerWords,
  romanianDangerWords,
  {
    lang: 'pl',
    from: '2026-11-01',
    phrases: ['pomocy', 'zabije', 'zabija', 'nozem', 'pistolet', 'krwawi', 'bija', 'gwalca'],
  },
  {
    lang: 'sq',
    from: '2026-11-01',
    phrases: ['ndihme', 'do te me vrase', 'me thike', 'me arme', 'gjak', 'po e rrahin'],
  },
  {
    lang: 'vi',
    from: '2026-11-01',
    phrases: ['cuu toi', 'giup toi voi', 'dang bi danh', 'co dao', 'co sung', 'giet', 'chay mau'],
  },
  {
    lang: 'ar',
    from: '2026-11-01',
    phrases: [
      'ساعدوني',
      'النجدة',
      'أنقذوني',
      'سيقتل',
      'يقتلني',
      'سكين',
      'مسدس',
      'ينزف',
      'يضربونه',
      'خطر الآن',
    ],
  },
  {
    lang: 'bg',
    from: '2026-11-01',
    phrases: ['помощ', 'ще ме убие', 'ще я убие', 'нож', 'пистолет', 'кърви', 'бият'],
  },
  {
    lang: 'uk',
    from: '2026-11-01',
    phrases: ['допоможіть', 'врятуйте', 'вбиє', 'ножем', 'пістолет', 'кровоточить'],
  },
  { lang: 'zh', from: '2026-11-01', phrases: ['救命', '救我', '被打', '有刀', '有枪', '杀了', '流血'] },
];
