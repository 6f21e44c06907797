/** Invented accounts of three qualities, for tests of what helps a writer. None tells of anybody real. */
export const inventedAccounts: readonly {
  readonly quality: 'poor' | 'limited' | 'best';
  readonly text: string;
}[] = [
  {
    quality: 'poor',
    text: 'PV came to the UK last year. PV was made to work in a nail bar. Poor living conditions and debt bondage. PV needs a safe house today.',
  },
  {
    quality: 'limited',
    text: `PV is from Vietnam and came to the UK in 2024 because a man promised her a good job. She worked in a nail bar in Crewe and was given a room above the shop with other women. She says she worked long hours and was not paid because she had to pay back her debt. She was afraid of the owner, who threatened her family. She left in the end and went to a church. She does not know the address.`,
  },
  {
    quality: 'best',
    text: `PV grew up in a village near Vinh. In March 2024 a man from the next village told her mother that his cousin in England would pay for the journey and that she would earn £1,500 a month in a nail bar. She agreed. She says the journey took four months; she remembers a forest in Poland and a lorry in which they were eleven people. She arrived in August 2024 and was driven at night to a house in Crewe.
The next morning the owner took her passport “to keep it safe”. She says that she then worked from 9 in the morning until 8 at night, seven days a week, with no breaks when it was busy. She was told that she owed £22,000 and that her wages went towards it; in fourteen months she was given £40 twice, at Tet. She slept on a mattress in a room above the shop with three other women. The door to the street was locked at night and the owner's brother slept downstairs. They ate what the owner brought, usually rice, once a day.
In January 2025 a client complained and the owner hit her with a bottle; there is a scar on her left forearm, about 4 cm, which I saw on 3 November 2025. She was not taken to a doctor. When she said she wanted to leave, the owner said that her mother's house would be burned down. Her mother later told her on the telephone that two men had come to the house.
On 2 October 2025 the owner's brother left the street door open. She ran away with one bag and walked to the railway station. A cleaner there, who spoke Vietnamese, took her to the church in Heathfield Avenue, where she stayed for three weeks. She told nobody earlier because she believed the police would put her in prison for working. She does not know the owner's real name because everybody called him “Uncle Bay”.`,
  },
];
