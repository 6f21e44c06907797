import type { Topic } from './topic.ts';

export const takeaway: Topic = {
  seen: [
    'The {lad|man|boy} in the kitchen at $business {is there whenever it is open|never has a day off|works from noon to three in the morning}.',
    'He {sleeps on the flour sacks|sleeps in the store room|has a mattress above the fryers}, I {deliver there and saw it|have seen it through the back door}.',
    'The owner {slaps him round the head|screams at him|pushed him into the counter} in front of customers.',
    'He asked me {what a normal wage is|how to get to the police station|to post a letter for him}.',
    'They {keep his phone behind the counter|do not let him have a phone}.',
    'He has {burns up both arms|a bad burn on his face} and nobody {took him to hospital|dressed it}.',
    'I overheard the boss say he {"paid for him"|"still owes me nine thousand"|"can go when I say"}.',
    'A student told us he gets {two pounds an hour|food and a bed and that is it}.',
    'When he went out for a cigarette {someone came to fetch him straight away|the owner followed him}.',
    'They lock the {back gate|shutters} at night with {him|the staff} inside.',
    'He looks about {fifteen|sixteen} and should be in school.',
    'Staff {vanished over the roof|hid in the cellar} when the hygiene inspector came.',
    'He eats {only after closing|scraps}, and I have never once seen him {sit down|outside}.',
  ],
  told: [
    'I work at $business. {Fourteen|Thirteen} hours, every day. They give me {fifty|forty|one hundred} pounds in the month and say the rest is for visa.',
    'I sleep {in the kitchen store|above the shop} and the boss {locks the door|has the key}.',
    'He hit me with {a pan|his belt} when I asked for my money.',
    'He says that the police will {put me in prison|send me back} if I speak.',
  ],
  close: [
    'Food hygiene visit to $place: {bedding in dry store|three mattresses in the loft, reached by ladder}, no natural light.',
    'Kitchen hand {gave no name|looked to the owner before each answer|has no English and the owner would not let us phone an interpreter}.',
    'Rear exit padlocked during trading. {Fire alarm panel disconnected.|Escape window screwed shut.}',
    'Scald to forearm, {a week|ten days} old and infected; patient discharged himself when the {employer|"uncle"} arrived.',
    'Right-to-work papers for {two|three} staff are copies of the same document.',
  ],
  danger: [
    'I can hear him {screaming|being beaten} in the back {now|again tonight}.',
    'He has {run to my house|hidden in my garage} and the owner is {driving round looking for him|banging on doors}.',
  ],
};

export const careHome: Topic = {
  seen: [
    'The overseas carers at $business are {working eighty hours|doing days and then nights} and {being paid for thirty|not being paid for travel}.',
    'They each paid {twelve|fifteen|eighteen|ten} thousand pounds to an agent {for the sponsorship|for the visa} and are {still paying it off|in debt to the manager’s brother}.',
    'The manager {tells them she will cancel their visas|says one word and they are deported} if anyone complains.',
    'Six of them {live in a two-bedroom flat|share two rooms} that the {company|owner} rents to them at {four hundred|three hundred and fifty} pounds each.',
    'One of the carers {fell asleep at the wheel between calls|was crying in the medication room|fainted on shift}.',
    'She is {not allowed sick leave|told to come in with a fever}, and {the hours she was promised never came|gets no shifts for weeks as a punishment}.',
    'They have taken the carers’ {passports "for safe keeping"|residence permits}.',
    'My mum’s carer {told her she has not eaten since yesterday|asked if she could take the leftovers home}.',
    'The rota shows a carer in {two places at once|three houses at the same hour}.',
    'They have to {hand back part of their wages in cash|pay the manager cash every payday}.',
    'She was told she would be a {nurse|senior carer} and she {cleans the owner’s house|sleeps on the office floor between shifts}.',
    'A carer said "please do not write my name, {they will send me home|he knows where my children are}".',
  ],
  told: [
    'I paid {fourteen|eleven|sixteen} thousand to the agent to work in care. Now there are {no hours|too many hours} and I cannot leave because of my certificate of sponsorship.',
    'We must give {two|three} hundred pounds each month back in cash to the manager.',
    'The manager says if we speak {to you|to the council} our visa is finished the same day.',
    'I drive {four hundred|five hundred} miles a week for visits and they pay no time between them.',
  ],
  close: [
    'Quality visit: rota at $business shows staff on for {nineteen|twenty-two} days without rest.',
    'Three carers, spoken to apart, each described a {repayment "loan"|fee} of between £9,000 and £16,000 to the same agent.',
    'Staff accommodation at the rear: {two|three} carers per room, {mould|no lock on the bathroom}, rent taken from wages.',
    'Carer disclosed to the community nurse that her {passport|residence permit} is kept in the office safe.',
    'Sponsor licence compliance letter on the desk; manager asked staff to sign {blank timesheets|new contracts with an earlier date}.',
  ],
  danger: [
    'She says she {cannot go on|wants to die} and is {alone in the staff flat|standing on the bridge near work}.',
    'The owner has {thrown them out with their bags|changed the locks} tonight and is {taking them somewhere in his car|threatening them in the car park}.',
  ],
};

export const construction: Topic = {
  seen: [
    '$people {are laying a drive|are doing a roof|are clearing a site} at $place with no {boots|helmets|harness} and {one shovel between them|their bare hands}.',
    'The foreman {bellows at them|kicks them awake|throws things at them}.',
    'They sleep {in the van|in the house they are gutting|on the site}, I see {a torch|the lights} at night.',
    'An older man with them is {very confused|like a child} and they {call him names|make him carry everything}. He said he has "been with the family" for {nine|twelve|twenty} years.',
    'They came to the door {offering to do the drive|with leaflets}, cash, and the one who did the work {never spoke|was shaking with cold}.',
    'I gave them tea and sandwiches and they {ate like they were starving|hid some in their pockets}.',
    'One has {a broken arm with no plaster|a bandaged foot in a flip-flop}.',
    'They {strip asbestos sheets|break up the old roof} with no masks.',
    'A homeless man I know from the {soup run|church} was {offered work and a bed by a man in a pickup|picked up outside the hostel} and I next saw him {here, filthy|digging, skin and bone}.',
    'They work {until they cannot see|Sundays too} and {one man sits in the cab all day|the boss sits in a warm truck}.',
    'He told me he gets {a bottle and some tobacco|ten pounds and drink} for the day.',
    'The boss {holds all their phones|took the phone out of his hand}.',
  ],
  told: [
    'A man took me from {the hostel|the street} and said there is work and a room. I dig drives {all day|six days} and he gives me {tobacco and ten pounds|drink}.',
    'I live in a {caravan|shed} with no heating. If I run they {bring me back|came for me last time}.',
    'They said a hundred and twenty a day. It is {seven|five|nine} weeks now and {they paid nothing|he laughs when I ask}.',
    'He took my benefits card and {the PIN|my papers}.',
  ],
  close: [
    'Site stopped for working at height without protection; {four|three} operatives gave {one surname|no address}.',
    'Operative has {trench foot|an old fracture, never set}, says he is "looked after" by the man he works for.',
    'Man in his fifties with a learning disability, no money, no phone; bank card used daily in {another town|a bookmaker’s}.',
    'Sleeping bags and a camping stove in the part-demolished house at $place.',
    'Workers do not know the name of the firm. The van is {not taxed|on a trade plate}.',
  ],
  danger: [
    'A man has {fallen off the roof|been crushed by a wall} and they are {putting him in the van instead of calling an ambulance|telling everyone to leave}.',
    'The boss is {beating an old man with a spade handle|setting the dog on him} {now|as I write}.',
  ],
};
