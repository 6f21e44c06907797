/** A report that turns out to be nothing of the kind: what is said, whether a place of work or a home, and why it is nothing. */
export interface HarmlessTopic {
  about: string;
  use: 'home' | 'work';
  lines: readonly string[];
  more: readonly string[];
  reason: string;
}

export const harmlessTopics: readonly HarmlessTopic[] = [
  {
    about: 'noise',
    use: 'home',
    lines: [
      'The {students|new people|family} at $place have {parties until three|music on all night|a dog that never stops}.',
      'There is {banging|shouting|drilling} at $place {every weekend|at all hours} and {nobody does anything|I have young children}.',
      'People {coming and going|talking loudly outside} at $place, {about five cars|cars everywhere}.',
    ],
    more: [
      'I have {kept a diary|spoken to them, they were quite rude}.',
      'It is {the worst since we moved here|only since July}.',
      'They {seem to work shifts|are all nurses I think}.',
    ],
    reason: 'Noise complaint; tenants spoken to, no signs of control.',
  },
  {
    about: 'lawful-car-wash',
    use: 'work',
    lines: [
      'There is a {new car wash|hand car wash} at $place with {foreign lads|about four men}, {is it legal|just thought you should know}.',
      'The car wash at $place {sprays water over the path|has no planning permission I bet}.',
    ],
    more: [
      'They {wear gloves and aprons to be fair|seem cheerful}.',
      'They {close at five|go off for lunch together}.',
      'The prices are {on a board|normal}.',
    ],
    reason: 'Known site, inspected in the last year: contracts, gloves and pay records in order.',
  },
  {
    about: 'house-share',
    use: 'home',
    lines: [
      '{Five|Six} {foreign|young} men have moved into $place {and they leave at five each morning|, all work in the warehouse}.',
      'A lot of {different cars|people} at $place, I think it is {an illegal house share|overcrowded}.',
    ],
    more: [
      'They {said good morning and put my bins out|had a barbecue and invited us}.',
      'They have {their own keys and bikes|girlfriends visiting}.',
      'It is {not the type of street for that|the parking really}.',
    ],
    reason: 'Licensed shared house; tenants hold own keys, cards and contracts.',
  },
  {
    about: 'family-helper',
    use: 'home',
    lines: [
      'There is an {older lady|young woman} at $place who {pushes the pram every day|does not speak to anyone}.',
      'The {au pair|nanny} at $place {looked sad|was crying at the bus stop}.',
    ],
    more: [
      'She {waved today|goes to the library on her own}.',
      'Turns out she {may be the grandmother|goes to college on Tuesdays}.',
      'I {do not really know anything more|just had a feeling}.',
    ],
    reason: 'Grandmother staying with the family; seen alone, free to go, no concern.',
  },
  {
    about: 'door-sellers',
    use: 'home',
    lines: [
      'A {young man|lad|girl} came {to the door|knocking} on $street selling {dusters|broadband|energy} and {was quite pushy|had a lanyard}.',
      'Somebody {is collecting for charity|put leaflets through doors} on $street, {is it real|I did not like the look of it}.',
    ],
    more: [
      'He {had a badge with a number|went away when asked}.',
      'A woman in a car {was waiting|had more of them in the back}.',
      'My neighbour bought {two|some}.',
    ],
    reason: 'Licensed collector, checked with the register; doorstep selling advice sent.',
  },
  {
    about: 'night-work',
    use: 'work',
    lines: [
      'Lights on {all night|until four} at $place and {people in hoods|men unloading vans}.',
      'They are {working at night|there on Sundays} at $place, {surely not allowed|all foreign}.',
    ],
    more: [
      'It is a {bakery|parcel depot} I am told.',
      'They {smoke outside and laugh|have a canteen van}.',
      'It {woke me|has been like that since the summer}.',
    ],
    reason: 'Bakery with a night shift; payroll checked by the inspectorate last quarter.',
  },
  {
    about: 'rough-sleeper',
    use: 'work',
    lines: [
      'There is a {homeless man|man in a sleeping bag} in the doorway {by|near} $place, {he needs help|poor soul}.',
      'A {young woman|couple} sleeping in a tent near $place.',
    ],
    more: [
      'He {said he is waiting for a room|is known to the shop}.',
      'She {has a dog|did not want anything}.',
      'It is {going to freeze tonight|raining}.',
    ],
    reason: 'No sign of exploitation; passed to the street outreach team.',
  },
  {
    about: 'grudge',
    use: 'work',
    lines: [
      'The {owner|manager} of $place is {a crook|a nasty piece of work}, he {does not pay his taxes|owes me money}.',
      'I was sacked from $place and {they treat everyone like slaves|it is slave labour in there}.',
    ],
    more: [
      'They {would not give me Saturday off|docked me for being late}.',
      'Ask {anyone|the girls on the till}.',
      'I want {my last wage|them shut down}.',
    ],
    reason: 'Employment dispute; adviser’s number given.',
  },
  {
    about: 'teenagers',
    use: 'home',
    lines: [
      '{Kids|Youths|Lads} hanging round {by|near} $place on {bikes|scooters}, {drugs I expect|up to no good}.',
      'A group of teenagers {smoking|shouting} by $street every {night|Friday}.',
    ],
    more: [
      'They {cleared off when I came out|were only about twelve}.',
      'One had {a new bike|a big coat}.',
      'They {left cans everywhere|were playing football}.',
    ],
    reason: 'Neighbourhood team aware; local children, no signs of exploitation.',
  },
  {
    about: 'test-or-blank',
    use: 'home',
    lines: [
      '{Test|test test|Just testing this form, please ignore|hello?}',
      '{asdf|does this work|wrong website sorry, I wanted the tip booking}',
    ],
    more: [''],
    reason: 'Sent by mistake or as a trial.',
  },
  {
    about: 'rescue-question',
    use: 'home',
    lines: [
      'I {am doing a school project|am a student} and want to know {how many people are slaves in $town|if someone could talk to our class}.',
      'Our {church|book group|gardening club} would like {a speaker|some posters} about modern slavery.',
    ],
    more: ['{We meet on Tuesdays.|There are about thirty of us.}', '{Many thanks.|No rush.}'],
    reason: 'Request for information; passed to the partnership’s awareness lead.',
  },
  {
    about: 'mistaken-advert',
    use: 'home',
    lines: [
      'I saw a {strange advert|post} for {live-in work|cleaners} in $town, {too good to be true|no company name}.',
      'My {daughter|flatmate} got a {text|message} offering {£500 a day|easy work from home}.',
    ],
    more: [
      'It {asked for bank details|wanted a fee}.',
      'She {blocked it|did not answer}.',
      'I have {a screenshot|deleted it now}.',
    ],
    reason: 'Bulk advance-fee message; passed to the fraud reporting centre.',
  },
];
