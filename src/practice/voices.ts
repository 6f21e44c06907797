import type { PracticeAgency } from './agencies.ts';

/** Who is speaking. The first six are the public; professionals speak for their agency. */
export type Voice =
  | 'neighbour'
  | 'passer-by'
  | 'customer'
  | 'colleague'
  | 'affected'
  | 'relative'
  | 'trade'
  | 'professional';

/** How each begins; templates for `speak`. Many reports begin with none. */
export const openings: Readonly<Record<Voice, readonly string[]>> = {
  neighbour: [
    'I live {next door|opposite|two doors down|at the back} and {I am worried|it has been bothering me for weeks|I do not want any trouble but}.',
    '{Hello|Hi|Dear all}, I am {a neighbour|not sure if this is for you but here goes}.',
    'I {have lived here thirty years|moved in last year} and {have never seen anything like it|something is not right}.',
    'Something is {very wrong|not right} {at the house|near us} on $street.',
    'My {wife|husband|daughter} said I should {tell somebody|fill this in}.',
    'I rang {the council|101} {last month|in the summer} and nobody {came|rang back}, so I am trying this.',
    'I am {probably being nosy|sorry if this is nothing|a pensioner and at home all day}.',
  ],
  'passer-by': [
    'I {walk my dog|run|cycle|drive} past {every day|most mornings} and {want to report what I see|it does not look right}.',
    'I {was passing|walked past|drove past} {today|last night|on Sunday} and saw this.',
    'I saw your {poster at the station|leaflet in the library|sign in the motorway toilets} and it {made me think of|is exactly like} what I saw in $town.',
    'I deliver {parcels|post|milk|leaflets} round $town.',
    'I am a {taxi driver|bus driver|window cleaner|meter reader} and {I see a lot|I go in a lot of places}.',
  ],
  customer: [
    'I {use|have used|used to go to} $place and {will not go back|I feel bad about it now}.',
    'I {took my car|went|stopped} there {yesterday|last week|on Saturday}.',
    'I am a {regular|customer|client} there.',
    'Went in with {my sister|a friend|the kids} and {something was off|we both noticed}.',
  ],
  colleague: [
    'I work {there|with them|on the same shift}. {Please do not say who told you.|I could lose my job over this.}',
    'I {left|was sacked from|used to work at} the place {last month|in spring} and {can now say it|it has been on my mind}.',
    'I am a {supervisor|driver|agency worker|team leader} and I {cannot keep quiet|have asked questions and been told to leave it}.',
    'There are people at my work who {are not free|are not treated like the rest of us}.',
  ],
  affected: [
    '{Please help.|Please help us.|I need help.} {I am afraid.|They must not know I wrote this.|}',
    'I {do not know if this is the right place|found this page on a phone from a friend}. {My English not good sorry.|}',
    'This is about me.',
    'I {got away|ran away} {two days ago|last week|last night}, but {the others are still there|my friend is still there}.',
    '',
  ],
  relative: [
    'It is about my {friend|cousin|sister|brother|nephew|girlfriend}.',
    '{My friend|Someone I know|A woman from my church|A lad from my team} {told me this|asked me for help} and {cannot write herself|is too scared to say it}.',
    'I am {worried sick|at my wits’ end} about {my son|my lad|my niece|my daughter}.',
    'I am writing for {someone|a friend} who {has no phone|does not speak English}.',
  ],
  trade: [
    'I am a {letting agent|landlord|lettings inspector} and {have a concern about a tenancy|did an inspection}.',
    'I work {in a bank|at a building society} and {one customer has opened nine accounts for other people|the same man stands behind each of them}.',
    'I manage a {hotel|supermarket|petrol station|hostel|launderette} in $town.',
    'I am the {vicar|priest|imam|caretaker} at a {church|mosque|community centre} near there; people talk to me.',
    'Writing on behalf of {our company|our site team|the parish council}: we supply {them|the place} and our driver {has raised it twice|noticed the following}.',
  ],
  professional: [
    '',
    '',
    'For information.',
    'Please treat as sensitive: the person does not know that we are sharing.',
  ],
};

/** How a professional says where they stood, by kind of agency. */
export const standing: Readonly<Record<PracticeAgency['kind'], readonly string[]>> = {
  police: [
    'Officers attended {a report of a disturbance|on an unrelated matter|following a stop check}.',
    'Submitted by neighbourhood team after {house-to-house|a stop in $town|a conversation with a shopkeeper}.',
    'Custody: detained person {disclosed the following|said little, but}.',
    'PCSO patrol, $street, $town.',
  ],
  council: [
    'Housing {standards|options}: noted at {inspection|interview} today.',
    'Environmental health, routine {visit|inspection}.',
    'Licensing {compliance visit|officer visit}, joint with {trading standards|fire safety}.',
    'Adult social care contact. Person {seen alone|seen with an interpreter by phone}.',
    'Children’s services: from {school|the family support worker|a strategy discussion}.',
    'Waste crew reported to {their supervisor|customer services}, who passed it on.',
    'School safeguarding lead writes:',
  ],
  health: [
    'Emergency department, {triage|majors}, {this morning|overnight}.',
    'Disclosure to {midwife|health visitor|practice nurse|sexual health nurse}. {Consent to share not yet asked.|Agrees to sharing with police only.|}',
    'District nurse after a home visit.',
    'Walk-in centre: patient with {another person who would not leave|no address and no GP}.',
    'Mental health liaison.',
  ],
  fire: [
    'Home fire safety visit.',
    'Crew at {small kitchen fire|alarm call|smoke seen} on $street.',
    'Fire safety audit {following complaint|with council}.',
  ],
  inspectorate: [
    'Compliance visit{ with police|, unannounced|} at $town.',
    'Call to our line from {a worker|a former worker|a competitor}, assessed by the intelligence team.',
    'Licence check on a {labour provider|subcontractor} active round $town.',
  ],
  charity: [
    'Outreach {session|van|walk} in $town.',
    'Drop-in: a {man|woman} who {has come for food three times|asked for "someone safe"} said the following through an interpreter.',
    'Advice line caller; {has not agreed to the police being told|happy for police to know}.',
    'Client {already in our support|of ours} has named this place.',
  ],
  commissioner: [''],
};

/** How each ends. */
export const closings: Readonly<Record<Voice, readonly string[]>> = {
  neighbour: [
    'Please {do something|have a look}.',
    'I {do not want them to know it was me|have to live here}.',
    'I {might be wrong|hope I am wrong}.',
    'I can {keep a note of the times|see it all from my landing} if that helps.',
    '',
    '',
  ],
  'passer-by': [
    'That is all I know.',
    'It {stayed with me|made me feel sick}.',
    '',
    '',
    'Hope this {helps|is some use}.',
  ],
  customer: [
    'I did not know who to tell.',
    '',
    'Should have {said something sooner|asked more}.',
    '{Please go and look.|}',
  ],
  colleague: [
    'If you come, {come at shift change|come without a uniform}.',
    'Please {do not come to me at work|keep me out of it}.',
    '',
    'HR {know and do nothing|said it is the agency’s business}.',
  ],
  affected: [
    'Please do not {call|send police in uniform|tell them}.',
    'What will happen to me if I {speak|leave}?',
    'I only {want to go home|want my papers|want to be safe}.',
    '{I have a child.|My family does not know.|}',
    '',
  ],
  relative: [
    '{He|She} does not know I am writing.',
    'What can I {do|tell her}?',
    'Please {hurry|be careful how you come}.',
    '',
  ],
  trade: [
    'I can send {copies|the camera pictures|the tenancy} if you {ask|need them}.',
    '',
    'Happy to be contacted {in office hours|by e-mail}.',
  ],
  professional: [
    'No {immediate|} safeguarding action taken yet.',
    'Not confronted. {Left as found.|Advice card left in two languages.|}',
    'Requesting {a joint visit|checks|a strategy meeting}.',
    '',
    'Person {spoken to alone|not seen alone}.',
    'Interpreter {used|needed}.',
  ],
};
