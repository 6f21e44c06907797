/**
 * What a sentence of an account may tell: act, means and purpose of the legal definition; when, where; how it began and ended;
 * what was seen and what is opinion. Words as data with a from-date. The advice they serve is the Home Office's First Responder
 * Toolkit, version 1.0 of April 2026, part 3; the words are ours.
 */
import { phrasesOf } from './phrase.ts';

export const facetNames = [
  'act',
  'means',
  'purpose',
  'beginning',
  'leaving',
  'observation',
  'opinion',
  'gap',
  'reason',
  'instruction',
  'sequence',
  'labels',
  'event',
  'companion',
  'own-words',
] as const;
export type Facet = (typeof facetNames)[number];

export const facetWords: {
  readonly from: string;
  readonly phrases: Readonly<Record<Facet, readonly string[]>>;
} = {
  from: '2026-11-01',
  phrases: {
    act: [
      'recruit*|harbour*|smuggled|traffick*',
      'took|taken|takes|brought|drove|driven|moved|transported|sent|transferred|flown|collected ~5 to|from|into|by|across|between|away',
      'met|picked ~6 airport|station|port|him|her|them|border|up',
      'offered|promised|found|given|gave|got ~5 job|work|employment|roof|accommodation|room',
      'took|taken ~3 on',
      'travel*|arriv*|came|journey|crossed ~5 to|in|from|by|at',
      'put ~3 in ~2 house|flat|room|caravan|hotel',
      'hid|hidden|kept|held|housed|sheltered ~4 in|at',
      'liv*|stay* ~4 with|in|at|above',
      'introduced|approached|groomed|contacted ~3 by|him|her|them|to|the',
      'sold|bought ~4 to|by|him|her|them',
    ],
    means: [
      'threat*|blackmail*|intimidat*|coerc*|deceiv*|decept*|tricked|lied|duped|groom*|juju|oath',
      'force|forced|forces|forcing',
      'beat|beaten|beating|beatings|punch*|kicked|slap*|hit|raped|rape|assault*|violence|violent',
      'locked|captive|imprison*|abduct*|kidnap*',
      'promis*|told ~6 would|good|better',
      'debt|debts|owe|owed|owes|owing',
      'afraid|scared|frightened|terrified|fear*',
      'passport|passports|documents|papers|phone ~4 taken|took|kept|held|confiscated',
      'took|taken|kept|held ~4 passport|documents|papers|phone',
      'made ~3 to|him|her|them ~3 work|sleep|steal|sell|beg|carry|clean|live',
      'must|had ~2 work|do|sell|carry|pay|obey',
      'not|never ~2 allowed|permitted|free',
      'drugs|alcohol ~4 given|gave|supplied',
      'vulnerab*|homeless|addict*|orphan*|depend*',
    ],
    purpose: [
      'work|worked|works|working|labour|shift|shifts|job',
      'sex|sexual*|prostitut*|brothel*|escort*|clients|punters',
      'cannabis|drugs|steal|stealing|beg|begging|shoplift*|fraud|launder*|county',
      'clean|cleaned|cleaning|cook|cooked|cooking|housework|childcare|children ~3 look*|cared',
      'kidney|organ|organs',
      'marriage|marry|married',
      'bank account|accounts',
    ],
    beginning: [
      'first|began|begin|started|start|initially|originally',
      'met|introduced|approached|recruit*|advert*|offered|promised|contacted|friend ~4 told|said|knew|offered',
      'decided|agreed|wanted ~3 to ~2 come|travel|work|go|leave',
      'arrived|came ~5 uk|england|britain|country',
      'looking for|searched work|job|for',
    ],
    leaving: [
      'escap*|fled|rescued|freed|released',
      'ran|run|got|managed ~2 away|out|to ~1 leave',
      'left ~5 house|flat|address|property|job|work|situation|farm|factory|because|when|after|him|them|exploiter*',
      'legged it',
      'police ~5 found|raid*|attended|arrived|came|warrant|stopped|arrested',
      'helped ~4 leave|escape|out|get',
      'went|walked|called|rang ~4 police|station|hospital|church|charity|helpline|neighbour',
      'found ~3 by ~2 police|officers|immigration',
      'encountered ~5 by|during|police|officers',
    ],
    observation: [
      'saw|seen|observed|noticed|noted|witnessed|found',
      'told|said|says|stated|states|disclosed|discloses|reported|reports|described|describes|explained|confirmed|recalled ~1 me|us|that|he|she|they|to|by|how|his|her',
      'states|stated|disclosed|described|describes|explained|recounted',
      'appeared|looked|presented|seemed ~4 tired|thin|scared|frightened|nervous|upset|tearful|injured|bruised|dirty|anxious|withdrawn|underweight|distressed',
      'on|during ~3 visit|interview|arrival|meeting|inspection|search',
      'i|we ~2 saw|met|spoke|asked|visited|noticed|observed',
      'photograph*|medical|gp|doctor|records|letter|report ~3 show*|confirm*|state*',
      'scar|scars|bruise|bruises|injuries|injury',
    ],
    opinion: [
      'i|we ~1 believe|think|feel|suspect|assume|consider',
      'in ~1 my|our opinion|view|belief|judgement',
      'clearly|obviously|undoubtedly|definitely|evidently|certainly',
      'it|this is|seems ~1 likely|obvious|clear|apparent|probable',
      'must have been|be',
      'is|was|are|were|seems|appears ~2 genuine|credible|vulnerable|truthful|honest|lying|evasive|exploited|victim|trafficked',
      'typical|classic|textbook ~2 case|victim|trafficking|signs|of',
    ],
    gap: [
      'not|never|cannot|unable ~2 know|known|knew|remember|recall|say|name|identify|provide|give|disclose|describe|specify|tell',
      'unknown|unclear|unsure|undisclosed|unspecified',
      'no|without ~1 information|details|detail|idea|recollection|memory',
      'refused|declined|unwilling|reluctant ~2 to ~2 say|tell|answer|discuss|give|name|disclose|talk|speak|provide',
      'n a',
      'not applicable|given|recorded|provided|disclosed|discussed|asked',
      'tbc|tba|nk',
    ],
    reason: [
      'because|since|due|owing|therefore|so|as',
      'trauma*|distress*|afraid|scared|frightened|fear*|ashamed|shame|upset|tearful|tired|exhausted|unwell|ill|pain|anxious',
      'interpreter|language|translat*|english',
      'memory|confus*|asleep|dark|night|blindfold*|locked|young|child|years|illiterate|read|intoxicated|drugged',
      'did|was ~1 not ~1 want|asked|told|shown|allowed|see|ask|given',
      'stopped|ended|paused ~3 interview',
      'safety|protect*|trust*|solicitor|advice',
      'false|nickname|never ~4 name|real|told',
    ],
    instruction: [
      'told|asked|instructed|advised|requested|directed ~5 to ~2 refer|submit|complete|make|do ~3 this|referral|nrm|a|the',
      'referral|nrm ~3 requested|required|asked ~3 by',
      'at|on ~2 request|instruction|instructions|advice ~2 of ~3 solicitor|manager|supervisor|lawyer|home|police|colleague',
      'solicitor|manager|supervisor|lawyer ~4 requested|asked|wants|told|advised ~5 referral|nrm|refer',
    ],
    sequence: [
      'then|later|before|during|until|eventually|finally|afterwards|next|meanwhile|previously|subsequently|first|initially|when|while|once',
      'after|following|since',
      'at the end|beginning|start',
      'this time|point',
    ],
    // Names of indicators, as forms and training say them: they tell a reader nothing until somebody says what was seen.
    labels: [
      'debt bondage',
      'forced labour|criminality|prostitution',
      'sexual|labour|criminal exploitation',
      'domestic servitude',
      'restrict* ~2 movement|movements|freedom',
      'movement|movements|freedom ~2 restricted|controlled|limited',
      'physical|sexual|emotional|psychological|verbal abuse|violence|coercion|control|harm|trauma|assault',
      'poor|bad|unsuitable|substandard|cramped ~1 living|working|accommodation|conditions|housing',
      'long|excessive hours|shifts',
      'low|little|poor|minimal pay|wages|money',
      'wages withheld',
      'withholding|retention|confiscation of wages|documents|passport|pay',
      'signs|indicators ~1 of ~1 abuse|control|fear|trafficking|exploitation|slavery|trauma|neglect',
      'control|controlled|controlling',
      'isolat*',
      'vulnerab*',
      'coerc*|exploited|groomed|manipulated|intimidated|threatened|abused|trafficked|deceived',
      'forced to work|sell|have|sex|steal|deal|commit|do',
      'false promises',
      'fear of authorities|police|exploiters|reprisals',
      'county lines',
      'modern slavery ~1 indicators|signs',
    ],
    // What happened at a moment and at a place: worth a when and a where.
    event: [
      'arrived|travelled|traveled|came|went|moved|left|fled|escaped|returned|entered|crossed',
      'ran away',
      'was|were|been|being|got ~1 taken|brought|driven|sent|moved|transported|flown|locked|held|kept|beaten|hit|raped|assaulted|arrested|found|encountered|stabbed|sold|approached|recruited|forced|threatened|stopped',
      'met|started|began|lived|stayed|worked|slept',
      'took|brought|drove|forced|beat|raped|threatened|locked ~1 him|her|them|pv|pvot|victim',
      'made|had ~1 to work|sell|carry|beg|steal',
    ],
    companion: [
      'friend|boyfriend|girlfriend|partner|husband|wife|boss|employer|cousin|brother|uncle|aunt|companion|colleague|neighbour ~4 interpret*|translat*',
      'interpret*|translat* ~4 by|through ~4 friend|boyfriend|girlfriend|partner|husband|wife|boss|employer|cousin|brother|uncle|aunt|companion|neighbour',
    ],
    'own-words': [
      'states|stated|says|said|describes|described|recalls|recalled|told ~2 that|he|she|they|him|me|us|how|his|her',
    ],
  },
};

export const facets = phrasesOf<Facet>(facetNames.map((of) => ({ of, phrases: facetWords.phrases[of] })));
