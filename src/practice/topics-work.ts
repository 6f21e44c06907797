import type { Topic } from './topic.ts';

export const carWash: Topic = {
  seen: [
    'There are $people washing cars at $place {every day, rain or shine|seven days a week|whatever the weather}.',
    'They {only ever wear|are in} {thin jackets and trainers|old tracksuits|T-shirts even in winter}, soaked through, no gloves.',
    'Their hands are {red raw|cracked and bleeding|covered in sores}, I think from the {acid|wheel cleaner|chemicals}.',
    'None of them {will look at you|speak to customers|say a word}; the boss {takes the money|does all the talking}.',
    'A man {sits in a car watching|stands at the gate|never leaves them alone} all day long.',
    'I have seen mattresses {in the container at the back|behind the office|stacked in the portable cabin}.',
    'They are there from {before seven|first light|half six} until {after dark|gone eight at night} and I never see them {eat|take a break}.',
    'A van drops them {off in the morning|at the end of the road at six} and picks them up {at night|when it closes}, always the same driver.',
    'One of them {flinched|went white|looked terrified} when the boss {shouted|came over|raised his hand}.',
    'It is only {five|six|four} pounds for a full wash by {five|six} men, I do not see how {anyone is being paid|they can pay wages}.',
    'When {a police car went past|the council van stopped} two of them {ran round the back|hid in the cabin}.',
    'I gave one a tip and {the boss took it straight off him|he shook his head and pointed at the boss}.',
    'There is no toilet that I can see and they {wash in a bucket|use the hedge}.',
    'The faces change every few {weeks|months}, always new young men.',
  ],
  told: [
    'I wash cars at $place {twelve|eleven|thirteen} hours each day and I get {twenty pounds|thirty pounds|nothing} because they say I owe for the {journey|room}.',
    'He has my {passport|ID card} and says I get it when the debt is finished.',
    'We sleep {in the container|five in one room} and if we complain {he hits us|he says he will find our families}.',
    'My hands are burned from the acid and he will not let me go to a doctor.',
  ],
  close: [
    'Site visit to $place: {no gloves or goggles available|hydrofluoric-type wheel cleaner in unlabelled drums}, interceptor drain {blocked|absent}.',
    'Sleeping {area|places for four} found behind the office, with {cooking ring and damp bedding|one electric heater on an extension lead}.',
    'Workers could not say {what they are paid|who employs them|the address they live at}; answers sounded rehearsed.',
    'Chemical burns to both forearms on one worker, {untreated|dressed with kitchen roll}.',
    'No wage records on site; the man in charge gave two different surnames.',
  ],
  danger: [
    'He is hitting one of them {right now|as I write} behind the wash, with a {hose|broom handle}.',
    'One of the men has collapsed and they {will not let anyone call an ambulance|have dragged him inside}.',
  ],
};

export const nailBar: Topic = {
  seen: [
    'The girls doing nails at $place look {very young|about fifteen or sixteen|like schoolchildren}.',
    'There are always different girls, {they last a few weeks|no one stays longer than a month}, and nobody will say where the last ones went.',
    'She did not know {what town she was in|the name of the town|how to get to the station}.',
    'They {all live above the shop|sleep upstairs}, the curtains never open.',
    'An older {woman|man} sits by the till and {listens to everything|answers for them|takes the tips}.',
    'When I asked one how old she was she {looked at the woman at the desk first|said "twenty" as if learned by heart|went quiet}.',
    'They have no masks and the {fumes|smell} would knock you over, she was coughing the whole time.',
    'It is cash only and {very cheap|half the price of anywhere else}.',
    'They are {dropped off|brought} together in {a people carrier|one car} at nine and collected after {eight|nine} at night.',
    'One has {bruises on her wrists|cigarette burns on her arm|a bruise on her cheek under make-up}.',
    'My nail girl {whispered "help"|wrote "no money" on her phone and then deleted it|started crying and said she is not allowed to stop}.',
    'She told me she works {every single day|seven days} and has never been {to the shops|to the park} by herself.',
    'The back room has {sleeping bags|blankets and a rice cooker|a camp bed} in it.',
  ],
  told: [
    'I came to study, but they say I owe {twenty|thirty|twenty-five} thousand pounds and must do nails at $place until it is paid.',
    'I am {sixteen|seventeen} but they told me to say nineteen.',
    'I sleep over the shop with {three|four} others and the door is locked {at night|from outside}.',
    'If I do not work {at the nails they say I will go to the house for men|well they call my mother and frighten her}.',
  ],
  close: [
    'Licensing visit: {no records for any of the technicians|same copy passport shown for two technicians}.',
    'Room above the premises with {four|five} mattresses, suitcases {packed|still labelled from the flight}.',
    'One technician, believed to be under 18, {would not give a date of birth|gave three dates of birth}.',
    'The manager would not leave the room {and interpreted for all of them|while we spoke with staff}.',
    'Patient works in a nail bar; {respiratory complaint and weight loss|untreated burn}, accompanied by an older woman who held {the passport|the phone}.',
  ],
  danger: [
    'A girl has run out of the shop {barefoot|crying} and two men are {looking for her|dragging her back}.',
    'She says they are {moving her tonight|sending her to a brothel tonight} and she is frightened.',
  ],
};

export const farm: Topic = {
  seen: [
    'About $people are living in {caravans|an old caravan and a shed|shipping containers} at $place, no {running water|electric} that I can see.',
    'They are {picked up|taken} to the fields at {four|five} in the morning and {come back|are brought back} after dark.',
    'A gangmaster {drives them everywhere|stands over them in the field} and {shouts|swears at them} the whole time.',
    'They walk to the {village shop|garage} in a group with one man who {holds the money|pays for everything}.',
    'I was told they pay {eighty|ninety|seventy} pounds each a week for {a bunk|half a caravan}.',
    'One asked me in the {lane|churchyard} for {food|bread|a phone to call home}.',
    'They {spray|pull leeks|pick|catch chickens} with no gloves and no proper boots.',
    'A {man|woman} had {his|a} hand cut badly and they just {wrapped a rag round it|sent them back to work}.',
    'In {December|the frost|the snow} they still had no heating, I saw smoke from a {barbecue inside the caravan|barrel}.',
    'When I said hello in {the pub|the lane} the driver {told them to get back in the van|told me to mind my own business}.',
    'The {caravans are hidden behind straw bales|track has a new gate with a chain and dogs}.',
    'They said they {had no contract|do not know what they earn} and that the agency takes {it all for rent and transport|half}.',
    'There were {twice as many|about twenty} last month, all gone overnight.',
  ],
  told: [
    'I work on farm near $town, {pick|plant} {leeks|cabbage|strawberry}, they take from pay for caravan, for van, for boots, and nothing stays.',
    'The boss keeps our bank cards. He {takes the money out himself|goes with us to the machine}.',
    'He said if we leave {he will find us|we never work in England again} and our family must pay.',
    'We have no heating and {one toilet for fourteen|water only from a hose}.',
  ],
  close: [
    'Labour provider on site could not produce a licence; workers said {he is their agent|they paid him £400 for the job}.',
    'Pay slips show deductions for {transport, rent, "admin" and a penalty|rent above the allowed accommodation offset}.',
    'Caravans with {exposed wiring and gas bottles indoors|no smoke alarms, one exit blocked}; {nine|eleven|fourteen} people sleeping.',
    'All of the workers’ bank statements are posted to one address, not on the farm.',
    'Injured worker attended with crush wound {four|six} days old; a man who said he was {his cousin|the supervisor} spoke for him.',
  ],
  danger: [
    'There is a fire in one of the caravans and people {are locked in|sleep in there}.',
    'He has {beaten one of the workers with a pipe|threatened them with a shotgun} this morning and {the man is not moving|they are still there}.',
  ],
};

export const factory: Topic = {
  seen: [
    'The agency that sends people to $business {keeps their bank cards|opens accounts in their names and keeps the cards}.',
    'The same minibus {brings them to the shift|comes at quarter to six}, the driver {waits|comes into the canteen} and nobody talks when he is near.',
    'Several of them {give the same address|all live at one house} and the same {phone number|next of kin}.',
    'A {lad|woman} on my line {has done sixteen days straight|worked a double every day this week} and is {falling asleep standing|so thin}.',
    'He told me he gets {forty|thirty|fifty} pounds a week, and we are on minimum wage, so {someone is taking the rest|where does it go}.',
    'They {bring no food|eat what others leave} and {search the bins at break|ask for leftovers}.',
    'One of them came in with {a black eye|broken fingers|bruises on his neck} and said he {fell|walked into a door}.',
    'She {was not allowed to see the doctor|miscarried and was back the next day}, the supervisor from the agency said {no work no room|she would lose her place}.',
    'A man who is not staff {fills in their forms|stands at the clock and checks them in}.',
    'New ones had to pay {three|four|five} hundred pounds {for the job|to "the coordinator"} before they started.',
    'Payroll noticed that {nine|seven|twelve} workers are paid into {one account|two accounts}.',
    'They do not know {their own date of birth on the form|the name they are working under}.',
    'When the auditors came they {were told to stay home|had all been told what to say}.',
  ],
  told: [
    'I work nights at $business. The money goes {to account that I cannot use|to the man who brought us}; he gives me {thirty|twenty} pounds for a week.',
    'In our house we are {nine|eleven}. He says rent is {eighty|ninety} pounds each and petrol and food, so I {always owe|owe more each week}.',
    'He beat my friend {in front of us|with a chair} so that all can see.',
    'I want to go home but he has my {passport|documents|ID}.',
  ],
  close: [
    'Payroll check: {seven|nine|eleven} workers at one address and {two|three} sharing one bank account.',
    'Workers interviewed in the canteen {stopped talking when the transport driver came in|gave identical accounts}.',
    'Occupational health: bruising of different ages, weight loss of {eight|ten} kilos, says he {sleeps in shifts|shares a bed with another shift}.',
    'Recruitment fee of {£350|£500} paid in cash to a man outside the works entrance.',
    'Agency has been dissolved twice and reopened under a similar name.',
  ],
  danger: [
    'He says he will be {killed|beaten} tonight because he {asked for his wages|talked to the manager}.',
    'One of them has locked himself in the toilets at $business and says {they are waiting for him outside|he will not go back in that van}.',
  ],
};
