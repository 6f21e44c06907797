import type { Random } from '../../src/practice/random.ts';

/** What people are called among friends: the name, then its short forms. Written by hand for this project. */
const shortForms = `David Dave Davey;John Johnny Jack;Michael Mike Mick;James Jim Jimmy;Andrew Andy Drew;Robert Bob Rob Bobby;Peter Pete;
Stephen Steve;Richard Rick Dick Richie;Christopher Chris Kit;William Bill Will Billy;Anthony Tony;Matthew Matt;Daniel Dan Danny;Thomas Tom Tommy;
Joseph Joe Joey;Benjamin Ben;Samuel Sam Sammy;Alexander Alex Sandy Al;Nicholas Nick;Philip Phil;Edward Ted Ed Ned;George Georgie;Harry Harold;
Charles Charlie Chuck;Joshua Josh;Kenneth Ken;Ronald Ron;Leonard Len;Terence Terry;Geoffrey Geoff;Timothy Tim;Jonathan Jon;Frederick Fred;
Albert Bert;Arthur Art;Susan Sue Susie;Margaret Maggie Peggy Meg;Elizabeth Liz Beth Betty Lizzie;Catherine Cathy Kate Kath;Patricia Pat Trish;
Jacqueline Jackie;Rebecca Becky Bex;Michelle Shell;Angela Angie;Amanda Mandy;Deborah Debbie Deb;Barbara Babs;Sandra Sandy;Victoria Vicky Tori;
Samantha Sam;Rachel Rach;Charlotte Lottie Charlie;Jessica Jess;Jennifer Jen Jenny;Christine Chris Tina;Theresa Terri Tess;Dorothy Dot Dolly;
Bethany Beth;Danielle Dani;Abigail Abi Gail;Georgina George Gina;Eleanor Ellie Nell;Alexandru Alex Sandu;Constantin Costel Costi;Gheorghe Ghiță Gigi;
Nicolae Nicu;Dumitru Mitică;Vasile Vasilică;Mihai Mişu;Ștefan Fane;Maria Mia Mari;Elena Lenuța Nuți;Cristina Cris;Ioana Oana;Gabriela Gabi;
Mihaela Miha;Florentina Flori;Krzysztof Krzysiek;Andrzej Jędrek;Tomasz Tomek;Jakub Kuba;Wojciech Wojtek;Zbigniew Zbyszek;Stanisław Staszek;
Jan Janek Jasiu;Józef Józek;Katarzyna Kaśka;Małgorzata Gosia Gośka;Agnieszka Aga;Magdalena Magda;Joanna Asia;Aleksandra Ola;Elżbieta Ela;
Barbara Basia;Zofia Zosia;Krystyna Krysia;Oleksandr Sasha Sashko;Volodymyr Vova;Mykola Kolia;Dmytro Dima;Serhii Serhiyko Seryozha;Ivan Vania;
Mykhailo Misha;Yevhen Zhenia;Olena Lena;Nataliia Natasha;Tetiana Tania;Svitlana Sveta;Kateryna Katia;Yuliia Yulia;Olha Olia;Mariia Masha;
Gjergj Gjergji Jorgo;Aleksandër Leka;Besnik Niku;Muhammad Mo Moh;Abdullah Abdul;Mustafa Musty;Abdelrahman Abdo;Yousef Joe Jozo;Ibrahim Ibra Brahim;
Fatima Fati;Khadija Khadi;Zainab Zee;Tesfay Tesfu;Yohannes Yohana Jonny;Amanuel Aman;Natnael Nati;Yordanos Yordi;Freweini Freya;
Emmanuel Emma Manny;Chukwuemeka Emeka;Babatunde Tunde;Omotola Tola;Blessing Blez;Harpreet Harry;Gurpreet Gary;Sandeep Sandy;Rajesh Raj`;

const forms = new Map<string, readonly string[]>(
  shortForms.split(';').map((group): [string, string[]] => {
    const [name = '', ...short] = group.trim().split(/\s+/);
    return [name, short];
  }),
);

/** A short form of the name, where there is one; a Vietnamese name's last word; a Western name some East Asians go by. */
export function shortFormOf(random: Random, given: readonly string[]): string | undefined {
  const name = given[0] ?? '';
  const short = forms.get(name);
  if (short) return random.pick(short);
  const words = name.split(' ');
  return words.length > 1 ? words.at(-1) : undefined;
}
