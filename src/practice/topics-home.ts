import type { Topic } from './topic.ts';

export const cannabisHouse: Topic = {
  seen: [
    'The windows of $place have been {covered with black plastic|boarded from inside|blacked out} since {someone moved in|about a month}.',
    'There is a {strong sweet smell|smell of cannabis} and a {hum like a fan day and night|noise of extractor fans}.',
    'A {young lad|boy|young man} {comes to the door but will not open it|looks out of the top window sometimes}, I have never seen him leave.',
    'Two men come {once a week|every few nights} with {shopping bags|bags of compost}, stay ten minutes and {lock the door behind them|padlock it from outside}.',
    'The snow melts on their roof and nobody else’s.',
    'He {passed a note through the letter box|knocked on my wall at night|made a sign with his hands} like he wanted help.',
    'They carried in {lights and tubing|big silver pipes|plant pots} at {two|three} in the morning.',
    'Someone {drilled into the electric in the street|dug up the pavement outside}, the lights in my house flicker.',
    'He does not look older than {sixteen|fifteen|seventeen} and he {speaks no English|ran when I said hello}.',
    'The curtains have not moved since {spring|the summer|Christmas}.',
    'When the {postman|meter man} knocked I heard {someone inside go very quiet|a voice and then nothing}.',
    'Water {came through my ceiling|is running down the wall} and nobody answers.',
  ],
  told: [
    'They put me in a house with plants. I do not know the address, it is near $town. The door is locked and a man {brings food every week|comes on Sunday}.',
    'I owe for the {lorry|journey}, {eighteen|twenty-two|fifteen} thousand. They say my family’s {house|land} is gone if I leave the plants.',
    'I am {sixteen|seventeen|nineteen}. I sleep {on the floor by the lamps|in the cupboard} and I cough all day.',
  ],
  close: [
    'Warrant at $place: {about 120|about 200|87} plants in four rooms, electricity bypassed, male found in the {loft|cupboard under the stairs}.',
    'Male says he is {15|16|17}; placed with children’s services, phone had {one number only|no contacts}.',
    'Front door locked from outside, {one mattress|one sleeping bag}, frozen food and a rice cooker.',
    'Landlord’s agent has never met the tenant: six months’ rent paid in cash by a man called for him.',
    'Smoke seen by crew; nobody would open. Occupant brought out {through the rear window|by ladder}, very frightened, asked us not to call "boss".',
  ],
  danger: [
    'There is smoke coming from the {roof|upstairs} and I know somebody is {locked|living} in there.',
    'Men with {machetes|bats} are {breaking into the house|at the door} and the boy is inside.',
  ],
};

export const countyLines: Topic = {
  seen: [
    '{A lad|A boy|A girl} of about {thirteen|fourteen|fifteen} is {in and out of|staying at} $place at all hours, not from round here.',
    'The man who lives there is {vulnerable|disabled|a drinker} and {these lads have taken over his flat|is scared of the people in his flat}.',
    'People {knock for two minutes and go|come on bikes and electric scooters} all night.',
    'They have {new trainers and two phones|money, new coats} and no {parents|adult} that I ever see.',
    'I heard an older one tell a boy he {"owes"|"is working it off"|"lost the package"}.',
    'The boy had {a cut on his leg|a black eye|burns on his arm} and said it was {football|nothing}.',
    'My {son|grandson|nephew} goes missing for {days|whole weekends} and comes back {filthy and starving|with train tickets from $town}.',
    'He is getting {train tickets bought for him|taxis paid by someone}, and he is scared when his phone rings.',
    'A {black|grey} car {picks kids up by the school|waits by the chip shop} at {three|half three}.',
    'They told his mum he {owes two grand|must pay for what the police took}.',
    'He {has stopped eating|will not come out of his room|sleeps with a knife}.',
    'The tenant has not been seen for {days|a week}, but others {go in and out with his key|answer his door}.',
    'She says an older boy is her boyfriend, he is {twenty-two|twenty-four|at least twenty}.',
    'They film themselves {hurting|humiliating} younger kids and {send it round|post it}.',
  ],
  told: [
    'They said I owe {eight hundred|fifteen hundred|two grand} for {a bag that got robbed|what feds took} and I got to work it off in $town.',
    'I am {14|15|16} and I do not want to do this any more but they know {my mum’s house|my little sister’s school}.',
    'They are in my flat. I am {disabled|not well} and they {sleep in my bed|take my money} and I cannot make them leave.',
  ],
  close: [
    'Pupil has {11|14|19} unauthorised absences, found by rail staff at $town with {£240|£315|two phones and £180} and no ticket.',
    'Return-home interview: would not say where he was. {Smelled strongly of cannabis.|New trainers, knife wound to thigh, healed.}',
    'Tenant’s flat: cuckooing suspected, {three young males|two males and a girl} asleep on the floor, deal bags, tenant in the bathroom.',
    'Attended with {a stab wound to the buttock|swallowed wraps|a broken jaw}; friend would not leave the cubicle and {took calls for him|answered for him}.',
    'Custody: aged {15|16}, arrested with {32|41|27} wraps, {"no comment" and terrified|asked the officer if he could be kept in}.',
  ],
  danger: [
    'They have him in {a car|the flat} now and say they will {stab him|cut him} if the money is not here by {tonight|ten}.',
    'My {son|brother} just {rang crying|sent his location}, he {cannot get out of a flat|is held} in $town and then the line went dead.',
  ],
};

export const domesticServitude: Topic = {
  seen: [
    'A woman lives with the family at $place who is {up before six and still working at midnight|always cleaning or with the children}.',
    'She is never {alone outside|out without one of the children}, and she {keeps her eyes down|does not answer when I say hello}.',
    'They told us she is {a cousin|an aunt|a friend staying}, but she {eats in the garage|eats after everyone, standing|is not allowed at the table}.',
    'She sleeps {in the utility room|on the landing|on the kitchen floor}.',
    'She asked my daughter {for a coat|for some cream for her hands|what day it was}.',
    'The {husband|lady of the house} {hits her|slaps her|screams at her}, we hear it through the wall.',
    'She {wears the same clothes all year|had no shoes in the snow}.',
    'When they went on holiday {they locked her in|she was left with no food} for {ten days|two weeks}.',
    'She cleans {three other houses|his mother’s and his brother’s houses} too and the family {takes the money|is paid for it}.',
    'She looks {so thin|ill, yellow}, and once I saw {a burn like an iron on her arm|her hair cut off in tufts}.',
    'The elderly man was {taken in by a "carer" who has his bank card|moved into the shed} and now {does all their work|nobody sees him}.',
  ],
  told: [
    'I work in a house in $town. I came with the family. I have no day off and {no money|they give one hundred pounds each month to my mother, sometimes}.',
    'Madam keeps my passport {in the safe|in her bedroom}. She says outside the police will {arrest me|send me home}.',
    'I sleep on the kitchen floor. They {lock the door when they go|cut my food} if I am slow.',
    'He comes to me at night. I cannot tell anyone here.',
  ],
  close: [
    'Health visitor: adult female introduced as "helper", {no GP registration|no documents}, kept in the kitchen; hands {cracked and infected|burnt}.',
    'School: collects three children daily, has never been named as a contact; {told a teacher she is not allowed to talk|asked for food}.',
    'Antenatal appointment: employer answered all questions and {refused to leave|held the notes}.',
    'Home fire safety visit: {bed made up in understairs cupboard|mattress in boiler cupboard}, bolt on the outside of the door.',
    'She says she has been with the family {six|nine|four} years and has never been paid in her hand.',
  ],
  danger: [
    'She is {hanging out of the upstairs window|in my porch} {asking for help|bleeding} and {they are coming back at six|he is looking for her}.',
    'I have just heard her {scream and then nothing|being thrown down the stairs}.',
  ],
};
