import type { Topic } from './topic.ts';

export const sexualExploitation: Topic = {
  seen: [
    'Different men {come and go|arrive by taxi} at $place {day and night|from noon till four in the morning}, twenty minutes each.',
    'There are {two|three} young women who {never go out|only go out with a man holding the keys}.',
    'The women change every {week|ten days|two weeks}, suitcases {in, suitcases out|moved at night}.',
    'A man {sits in his car outside|waits on the corner} and {goes in after each one leaves|counts money}.',
    'One of the girls {was crying on the stairs|asked me for a phone charger and to use my phone|looked drugged}.',
    'I found an advert with {our building in the background|the same number on three different names}.',
    'She looked {about sixteen|very young|no more than seventeen}.',
    'We hear {shouting in the night|a woman crying, then music turned up}.',
    'There are {bins full of wet wipes and condoms|takeaway boxes piled at the door} and {red lights|foil on the windows}.',
    'I drive a taxi: same house, {four|five} lads a night, and a girl I drove was {told on the phone what to say|shaking}.',
    'She {works in the massage place by day|said she came as a waitress}, and the man {took her shoes|has her phone}.',
    'I went as a customer, I am ashamed, she {said "please, help" and could not say more|had bruises and did not want to be there}.',
    'The landlord {never checks|is paid double} and the flat was {let for a week as a holiday let|booked with a stolen card}.',
  ],
  told: [
    'I was told it is a job in {a hotel|a restaurant|cleaning}. They took me to a flat in $town and said I owe {eight|twelve|twenty} thousand.',
    'They write the advert and answer the phone. I must see {ten|fifteen|twelve} men a day, also when I am ill.',
    'He was my boyfriend. Now {he says he will send the videos to my father|he brings his friends}.',
    'They move us each {week|few days}. I do not always know which town it is.',
  ],
  close: [
    'Attended a sexual health clinic for the third time, with an older woman who {paid in cash|held the appointment card|answered each question}.',
    'Welfare visit to $place: {two|three} females, no luggage of their own, {one phone between them|phone taken by a male on arrival}.',
    'Adverts on {two|three} sites use one number and {six|nine} different names; photographs match the bedroom seen.',
    'Looked-after child, {15|16}, {missing for the ninth time|found in a car with three adult men}, gifts she cannot explain.',
    'Hotel staff: pays by the day, {do not disturb for a week|asks for forty towels}, male visitors to two rooms.',
  ],
  danger: [
    'She says she is locked in a flat {in|near} $town and they {come back in an hour|are moving her tonight}. She sent this from a customer’s phone.',
    'A girl has {jumped from the window|run out with no clothes on} and a man is {chasing her|pulling her into a car}.',
  ],
};

export const begging: Topic = {
  seen: [
    'The same {woman|man|couple} {sits outside the supermarket|is at the cash machine} in $town {every day from eight|in all weathers}.',
    'A {man in a car|younger man} {drops them off|hands out cardboard signs} and {comes round to collect the money|takes the cup each hour}.',
    'She has a {baby|toddler} with her that is {always asleep|far too quiet}, I wonder if it is {drugged|even hers}.',
    'One of them {has only one leg and is left there all day|is on crutches, no coat}.',
    'When I bought food he {said he is not allowed|hid it quickly} and {looked across the road|pointed to a man}.',
    'A boy of about {thirteen|twelve|fourteen} sells {roses|tissues|a magazine} in the {pubs|car park} until after midnight.',
    'They are all {picked up at six|put in the back of a van} and taken towards $street.',
    'He {was hit|got slapped} because there was {not enough in the cup|too little money}, I saw it.',
    'It is {the same signs, same spelling mistake|the same story word for word} in {three towns|Northwich and Crewe}.',
  ],
  told: [
    'They bring me to $town to sit and ask money. I must have {sixty|fifty|eighty} pounds or I {do not eat|sleep outside}.',
    'He said work in a {factory|farm}. There is no work. He has {my papers|my child at the house}.',
  ],
  close: [
    'Officer spoke with beggar: {no idea of address|minibus drops eight of them off}, handed over takings to male in the car park on camera.',
    'Child with the female was {not registered anywhere|taken to hospital, sedated, result awaited}.',
    'Outreach: {untreated infected foot|walking on an unset fracture}, afraid of "nephew" who collects {him|her} at six.',
  ],
  danger: [
    'He is {kicking a disabled man|beating her} in the {car park|alley} because of the money.',
    'The baby with her {is blue|will not wake} and the man {will not let anybody near|has told her to get in the van}.',
  ],
};

export const bagTheft: Topic = {
  seen: [
    'A van {follows the charity round|comes an hour before the charity} on $street and {takes all the bags from the doorsteps|the lads jump out and grab the bags}.',
    'The {lads|men} doing it are {running the whole time|soaked, no coats} and the driver {shouts from the van|films them|beeps at them}.',
    'I saw the driver {punch one|make one get out and walk back for a bag he missed}.',
    'They empty the clothing bank at {four in the morning|night} by {putting a skinny lad in through the flap|lowering a boy in}.',
    'They sleep {in a unit with the sacks|in the van}, I work next door.',
    'There are {hundreds of bags|two tons of clothes} in the house at $place and {five or six men|too many men} living {on top of them|there}.',
    'One of them told my wife {he has had no pay for two months|he owes for the ferry}.',
    'They put leaflets through for {a charity that does not exist|"help orphan"}, the number {is a mobile|rings out}.',
  ],
  told: [
    'We collect the bags from {five|four} in the morning. {Each day two hundred bags|Minimum one ton} or no money. I have not been paid since {I came|spring}.',
    'He says I owe {for the bus, the bed and the food|six hundred}. We are {seven|eight} in the house with the sacks.',
  ],
  close: [
    'Van stopped: {three|four} males in the load space with the sacks, no seats; driver {held all identity cards|gave their names for them}.',
    'Unit at $place: clothing in bales, {four|six} mattresses between them, one tap.',
    'Licence for the collection is {false|in the name of a charity removed from the register}.',
  ],
  danger: [
    'A lad is {stuck in the clothing bank|trapped in the bank} and the van has {driven off|left him}.',
  ],
};

export const sharedHouse: Topic = {
  seen: [
    'There must be {twelve|fifteen|ten|eighteen} people in $place, a {three|two}-bedroom house, and new ones {come every week|keep arriving}.',
    'A {white|dark} van {collects them at five in the morning|comes at twenty to five} and brings them back {at night|after eight}.',
    'They sleep in {shifts|the cellar and the shed as well}, there are mattresses {against every window|in the hall}.',
    'A man comes on {Fridays|pay day} and {they queue to give him money|goes room to room}, you hear shouting.',
    'They {come to my door for water|ask for bread}, they say {they are not allowed to use the heating|the boss has the key to the kitchen}.',
    'One showed me {a padlock on the fridge|his bank card letter, and said the man has the card}.',
    'Bins {overflowing|never put out}, {rats|a terrible smell}, yet the men are {clean, quiet, polite and scared|out at work all hours}.',
    'A woman there {cooks for all of them and is never seen outside|cleans from morning till night}.',
    'One was {thrown out with a black bag in the rain|dumped at the bus stop} after he {hurt his back|fell ill}.',
    'All the post that comes is {bank letters in thirty different names|from banks and the tax office for people I have never seen}.',
    'The {smoke alarm has been going for days|electric meter has wires hanging out}.',
  ],
  told: [
    'We are {eleven|nine|fourteen} in the house. He takes {ninety|eighty|one hundred} pounds a week each and all the bank cards.',
    'He met us at the {bus station|coach} and promised work. First {two months are for the debt|month we pay him}. It never ends.',
    'If somebody leaves {he beats another|he goes to the family at home}.',
  ],
  close: [
    'Housing inspection of $place: {eleven|fourteen|nine} occupants, no licence, {three|four} sleeping in the cellar, no second way out.',
    'Occupants could not show any tenancy; rent is {taken from wages|paid to a man who "brings them to work"}.',
    'Locks on the outside of {two|three} bedroom doors. Kitchen cupboard and fridge padlocked.',
    'Opened post for {22|17|31} different people; {bank cards found taped under a drawer|payslips in names nobody answers to}.',
    'One occupant followed us to the car and {asked in a whisper whether we were police|gave me a note with a name and "help"}.',
  ],
  danger: [
    'They are {fighting with knives|beating one of the men in the yard} and he {is screaming|cannot get out}.',
    'He has locked {all of them|a woman} in and {says he will burn the house|there is smoke}.',
  ],
};
