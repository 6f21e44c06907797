import { foldText } from './fold-text.ts';
import { withinOneSlip } from './string-distance.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Legal forms of several words, in the languages of the firms that reports name. */
const FORM_PHRASES = new RegExp(
  `\\b(?:${[
    'limited liability (?:partnership|company)',
    '(?:public|private) limited company',
    'private limited',
    'community interest company',
    'charitable incorporated organisation',
    '(?:open |closed |public )?joint stock company',
    'societatea? cu raspundere limitata',
    'societate pe actiuni',
    'persoana fizica autorizata',
    'intreprindere individuala',
    'spolka (?:z ograniczona odpowiedzialnoscia|z oo|z o o|akcyjna|komandytowa|jawna)',
    'sp z oo(?: sp k)?',
    'sp z o o(?: sp k)?',
    'cong ty (?:tnhh(?: mtv)?|co phan|trach nhiem huu han)',
    'shoqeri me pergjegjesi te kufizuar',
    'tovarystvo z obmezhenoyu vidpovidal\\w+',
    'obshchestvo s ogranichennoy otvetstvennost\\w+',
    '(?:otkrytoye |zakrytoye |publichnoye )?ak[ct]s?ionernoye obshchestvo',
    'individualnyy predprinimatel',
    'uzdaroji akcine bendrove',
    'sabiedriba ar ierobezotu atbildibu',
    'spol s r ?o',
    's r o',
    'kereskedelmi es szolgaltato',
    'gesellschaft mit beschrankter haftung',
    'besloten vennootschap',
    'societe a responsabilite limitee',
    'societe anonyme',
    'sociedad (?:anonima|limitada)(?: de cv)?',
    'sa de cv',
    'you ?xian gong ?si',
  ].join('|')})\\b`,
  'g',
);
/** Legal forms of one word, at the end of a name (Gazprom JSC) or at its head (OOO Gazprom). */
const FORMS =
  set(`limited ltd llp plc cic cio cyf cyfyngedig ccc inc incorporated corp corporation company co llc lp pllc pty pvt ag aktiengesellschaft
  aktg akg gmbh kg ohg ug gbr ek srl sa sas sarl eurl snc spa sro as sl slu lda ltda bv nv bvba vof cv ab asa aps oy oyj hb kb
  shpk sha uab mb sia ood eood ad ead et ooo oao zao pao ao ip tov fop pp prat pat tzov kft bt zrt nyrt doo dooel dd jdoo jsc ojsc pjsc cjsc oü ou sti
  tnhh jsco cpa pfa sdn bhd kk`);
const FORMS_AT_HEAD = set('ooo oao zao pao ao ip tov fop pp et sc jsc ojsc pjsc cjsc uab sia sdn ab');
/** Long enough to be known when misspelt. */
const LONG_FORMS = ['aktiengesellschaft', 'incorporated', 'corporation'];

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  intl: 'international',
  natl: 'national',
  govt: 'government',
  dept: 'department',
  bros: 'brothers',
  svc: 'service',
  svcs: 'services',
  assoc: 'associates',
  mgmt: 'management',
  mgt: 'management',
  mfg: 'manufacturing',
  hldgs: 'holdings',
  grp: 'group',
  constr: 'construction',
  tech: 'technology',
  centre: 'center',
  organisation: 'organization',
  organisations: 'organizations',
  jewellery: 'jewelry',
  tyre: 'tire',
  tyres: 'tires',
  usa: 'unitedstates',
  first: '1st',
  second: '2nd',
  third: '3rd',
};
const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const TRADING_AS =
  /\bt\s?[/\\]\s?a\b|\btrading (?:as|under)(?: the name(?: of)?)?\b|\bd\.?\/?b\.?\/?a\b\.?|\b(?:also )?known as\b|\bformerly\b|\ba\.?k\.?a\b\.?/i;

/** The words of a firm's own name, and of the name after "t/a" or "trading as" where there is one. */
export function businessNames(name: string): { words: string[]; trading: string[] } {
  const [legal, trading] = name.split(TRADING_AS);
  return { words: businessWords(legal ?? ''), trading: businessWords(trading ?? '') };
}

/** The words of a firm's name that tell it from others, in order: without legal form, "the", "and"; numbers as digits, short forms written out. */
function businessWords(name: string): string[] {
  const folded = foldText(name)
    .replace(/\(\s*(uk|u\.k\.)\s*\)/g, ' uk ')
    .replace(/\bu\.?\s?s\.(?:\s?a\.)?(?=\s|$)|\bunited states(?: of america)?\b/g, ' usa ')
    .replace(/&|\+/g, ' and ')
    .replace(/['’`´"“”]/g, '')
    .replace(/\.(?=[a-z]\b|\s|$)|(?<=\b[a-z])\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const all = folded === '' ? [] : folded.replace(FORM_PHRASES, ' ').trim().split(/\s+/);
  const named = withoutForms(all);
  const kept = named.length > 0 ? named : folded.split(' ');
  const told = kept.filter((word) => word !== 'and' && word !== '');
  return composeNumbers((told.length > 0 ? told : kept).map((word) => WRITTEN_OUT[word] ?? word));
}

/** All letters and digits of a name with its legal form: equal when "SiemensAG" ran together. */
export function wholeName(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/g, '');
}

function withoutForms(words: readonly string[]): string[] {
  let from = words[0] === 'the' ? 1 : 0;
  let to = words.length;
  while (to - from > 0 && (isForm(words[to - 1] ?? '') || words[to - 1] === 'and')) to -= 1;
  while (to - from > 0 && FORMS_AT_HEAD.has(words[from] ?? '')) from += 1;
  return words.slice(from, to);
}

function isForm(word: string): boolean {
  return FORMS.has(word) || (word.length >= 10 && LONG_FORMS.some((form) => withinOneSlip(form, word)));
}

/** "Forty Four" and "Forty 4" are 44, "Three" is 3. */
function composeNumbers(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const ten = TENS.indexOf(word);
    const unit = UNITS.indexOf(word);
    if (ten < 0) {
      out.push(unit > 0 ? String(unit) : word);
      continue;
    }
    const next = words[at + 1] ?? '';
    const more = /^[1-9]$/.test(next) ? Number(next) : UNITS.indexOf(next);
    const follows = more > 0 && more < 10;
    out.push(String((ten + 2) * 10 + (follows ? more : 0)));
    if (follows) at += 1;
  }
  return out;
}
