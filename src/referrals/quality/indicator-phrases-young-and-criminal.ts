import type { IndicatorPhrases } from './indicator.ts';

/** Children, county lines, and being made to commit crimes. */
export const youngAndCriminalIndicators: readonly IndicatorPhrases[] = [
  {
    id: 'goes-missing',
    label: 'Goes missing, or is found out of area',
    lists: ['cty-01', 'cty-02', 'cty-07', 'sit-05', 'child-11'],
    phrases: [
      'missing ~4 home|school|care|placement|episodes|times|occasions|days|person|again|from',
      'goes|went|go|going|been|reported missing',
      'abscond*|truant*|truanc*',
      'out of area',
      'not|refus*|would ~3 say|tell|explain ~4 where|been|whereabouts',
    ],
  },
  {
    id: 'unexplained-things',
    label: 'Unexplained money, clothes or phones',
    lists: ['cty-03', 'cty-04'],
    phrases: [
      'unexplained|new|expensive|designer|large|lots ~3 money|cash|clothes|trainers|phone|phones|jewellery|gifts|jacket',
      'two|several|multiple|three|second|many|burner ~1 phones|phone|handsets|sims|sim',
      'gifts|presents',
    ],
  },
  {
    id: 'drug-running',
    label: 'Carries or sells drugs for others',
    lists: ['cri-02', 'form-08', 'form-07', 'cri-07'],
    phrases: [
      'county line|lines',
      'sell*|deal*|carry*|carried|run|running|deliver*|transport*|supply*|sold ~4 drugs|drug|heroin|crack|cocaine|cannabis|weed|packages|packets',
      'drugs|drug|heroin|crack|cocaine ~5 sell*|deal*|deliver*|supply|carry*|hidden|plugged',
      'plugg*|trap house',
      'wraps|intent to supply|pwits',
      'running ~3 line',
    ],
  },
  {
    id: 'cannabis-farm',
    label: 'Made to tend cannabis',
    lists: ['form-07', 'prem-04'],
    phrases: [
      'cannabis ~3 farm|house|grow|factory|plants|cultivation|cultivat*',
      'water*|tend*|look*|grow* ~4 plants|cannabis',
      'electricity|meter ~3 bypass*',
    ],
  },
  {
    id: 'forced-crime',
    label: 'Made to steal, beg or commit fraud',
    lists: ['cri-09', 'cri-14', 'form-03', 'form-07', 'cri-01'],
    phrases: [
      'forced|made|told|had|ordered|coerced ~4 steal|shoplift|beg|rob|burgl*|launder|commit|sell|deal|grow|carry',
      'begging|shoplifting|pickpocket*',
      'bank accounts|account|loans|loan|benefits|credit|cards ~6 name|names|opened|claimed|applied',
      'money mule|laundering',
      'quota|target ~6 steal|beg|earn|money',
    ],
  },
  {
    id: 'gang',
    label: 'Tied to a gang or to controlling older people',
    lists: ['cty-06', 'cty-12', 'cri-07', 'cri-10', 'cri-12', 'prem-06'],
    phrases: [
      'gang|gangs',
      'olders|elders',
      'older ~1 man|men|boys|males|male|boyfriend|people|youths|friends|lads',
      'drug dealer|dealers',
    ],
  },
  {
    id: 'weapons',
    label: 'Carries weapons',
    lists: ['cty-10'],
    phrases: ['carry*|carried|found|possess* ~4 knife|knives|weapon|weapons|machete|blade|gun'],
  },
  {
    id: 'school-falls',
    label: 'No school, or a marked fall at school',
    lists: ['cty-11', 'child-05', 'child-06'],
    phrases: [
      'not|never|no|without|stopped|missed ~3 school|education|college|lessons',
      'exclu* ~3 school|from',
      'attendance ~4 poor|low|drop*|fell|fallen|declin*|%',
    ],
  },
  {
    id: 'changed',
    label: 'A sudden change of mood or behaviour',
    lists: ['cty-05', 'child-03', 'psy-10', 'cty-13'],
    phrases: [
      'withdrawn|secretive|aggressive|angry',
      'change* ~3 behaviour|personality|mood|language',
      'behaviour|personality|mood ~3 change*',
    ],
  },
  {
    id: 'parents-worried',
    label: 'Parents or carers are worried',
    lists: ['cty-09'],
    phrases: [
      'mother|mum|father|dad|parents|carer|carers|family|grandmother ~4 worried|concerned|concerns|reported',
    ],
  },
  {
    id: 'unaccompanied',
    label: 'A child travelling or living without parents',
    lists: ['child-01', 'child-11', 'child-12', 'cri-05'],
    phrases: [
      'unaccompanied',
      'travell*|travel|came|arrived|sent ~4 alone|without ~2 parents|family|adult|guardian',
      'not|no ~3 related|relation|parents',
    ],
  },
  {
    id: 'home-taken-over',
    label: 'A home taken over by others',
    lists: ['prem-01', 'prem-02'],
    phrases: [
      'cuckoo*',
      'took|taken|taking over ~3 home|house|flat|address|property',
      'using|used|use ~3 flat|home|house|address ~4 drugs|deal*|sell*|store',
    ],
  },
  {
    id: 'organ',
    label: 'An organ removed, or meant to be',
    lists: ['form-09', 'phy-13'],
    phrases: [
      'kidney|organ|organs|transplant ~6 sell|sold|remov*|taken|donat*|operation',
      'sell|sold|remov*|take ~3 kidney|organ|organs',
    ],
  },
];
