/**
 * Short lists of names by country, the commoner first, with the order in which that country writes them. Names as such
 * are facts; these lists were written by hand for this project. No row joins a given name to a family name.
 */
export interface NameList {
  nationality: string;
  order: 'given-family' | 'family-given' | 'given-father';
  male: readonly string[];
  female: readonly string[];
  family: readonly string[];
  /** How a woman's family name differs from the man's form, where it does. */
  feminine?: (family: string) => string;
  source: string;
  licence: string;
}

const own = {
  source:
    'Written by hand for this project from general knowledge; the order is an estimate, not frequency data. No list of real people was used.',
  licence: 'Names as such are facts; the selection is the project’s own (MIT).',
};

/** Space parts names; a low line stands for a space inside one. */
function list(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' '));
}

const slavFeminine = (family: string) => family.replace(/(sk|ck|dzk)i$/, '$1a').replace(/(ov|ev|in)$/, '$1a');

export const nameLists = {
  gb: {
    nationality: 'British',
    order: 'given-family',
    male: list(`Jack Liam Callum Ryan Josh Connor Dean Lee Craig Darren Kyle Jordan Nathan Scott Gary Shaun Mark
      Paul Kieran Jamie Reece Tyler Wayne Carl Declan Ethan Alfie Leon Curtis Marcus`),
    female:
      list(`Chloe Megan Jade Kelly Emma Leanne Stacey Gemma Sophie Ellie Paige Shannon Abbie Natalie Danielle
      Kirsty Hayley Amber Courtney Tia Donna Lorraine Mia Skye Billie Carly`),
    family:
      list(`Smith Jones Williams Taylor Davies Brown Hughes Evans Roberts Johnson Wilson Walker Wood Thompson
      Hall Harris Clarke Green Edwards Wright Cooper Barlow Hulme Leigh Sutton Dutton Okell Mort Rigby Holt`),
    ...own,
  },
  ro: {
    nationality: 'Romanian',
    order: 'given-family',
    male: list(`Andrei Alexandru Ionuț Mihai Florin Cristian Gheorghe Marian Adrian Vasile Daniel Constantin Ștefan
      Nicolae Bogdan Cătălin Dumitru Costel Viorel Petru Sorin Răzvan Iulian`),
    female:
      list(`Maria Elena Ioana Andreea Mihaela Alina Cristina Ana Daniela Florentina Gabriela Mădălina Denisa
      Roxana Georgiana Larisa Simona Lăcrămioara Nicoleta Ștefania`),
    family:
      list(`Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Constantin
      Marin Lazăr Ungureanu Moldovan Dinu Tudor Vlad Chiriac Țurcanu Bălan Neagu Crăciun`),
    ...own,
  },
  pl: {
    nationality: 'Polish',
    order: 'given-family',
    male: list(`Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jakub Adam Łukasz Grzegorz Mateusz Wojciech
      Mariusz Dariusz Zbigniew Rafał Sławomir Kamil Artur Przemysław`),
    female: list(`Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Monika Joanna Magdalena Beata Sylwia Justyna
      Karolina Paulina Iwona Dorota Aleksandra Natalia Weronika`),
    family: list(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak
      Dąbrowski Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Wróbel Górski Sikora`),
    feminine: slavFeminine,
    ...own,
  },
  vn: {
    nationality: 'Vietnamese',
    order: 'family-given',
    male: list(`Văn_Hùng Văn_Dũng Đức_Anh Minh_Tuấn Văn_Nam Quốc_Bảo Hữu_Phước Văn_Long Thanh_Tùng Văn_Sơn
      Ngọc_Hải Đình_Khôi Xuân_Thành Văn_Thắng Quang_Huy Trọng_Nghĩa Văn_Toàn Bá_Lộc`),
    female:
      list(`Thị_Lan Thị_Hương Thị_Hoa Thị_Mai Ngọc_Anh Thị_Thảo Thu_Hà Thị_Linh Kim_Ngân Thị_Nga Bích_Ngọc
      Thị_Hạnh Thanh_Huyền Thị_Yến Phương_Thúy Thị_Trang Mỹ_Duyên`),
    family: list('Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đoàn Cao'),
    ...own,
  },
  al: {
    nationality: 'Albanian',
    order: 'given-family',
    male: list(`Arben Ardit Altin Besnik Dritan Erion Fatmir Gëzim Ilir Klajdi Lulzim Mentor Orges Petrit Qemal
      Shpëtim Taulant Valon Xhevdet Elvis Bledar Endrit`),
    female:
      list(`Mimoza Ardita Blerta Drita Elira Fatjona Gentiana Ilirjana Klaudia Lindita Mirela Nexhmije Ornela
      Rezarta Shpresa Valbona Xhesika Enkeleda`),
    family:
      list(`Hoxha Prifti Shehu Dervishi Bega Leka Marku Gjoka Kola Çela Hysa Basha Gjini Mëhilli Lika Doçi
      Xhafa Balla Rama Kuqi Zefi Preka`),
    ...own,
  },
  bg: {
    nationality: 'Bulgarian',
    order: 'given-family',
    male: list(`Georgi Ivan Dimitar Nikolay Petar Hristo Aleksandar Yordan Vasil Stefan Todor Stoyan Angel Plamen
      Asen Krasimir Rumen Milen`),
    female:
      list(`Maria Ivanka Elena Yordanka Penka Rositsa Desislava Gergana Petya Silvia Zlatka Snezhana Radka
      Nadezhda Veselina`),
    family:
      list(`Ivanov Georgiev Dimitrov Petrov Nikolov Hristov Stoyanov Todorov Iliev Vasilev Atanasov Petkov
      Angelov Yordanov Marinov Kolev Asenov Mihaylov`),
    feminine: slavFeminine,
    ...own,
  },
  ua: {
    nationality: 'Ukrainian',
    order: 'given-family',
    male: list(
      'Oleksandr Serhii Andrii Volodymyr Mykola Ivan Vasyl Oleh Yurii Dmytro Bohdan Taras Roman Ruslan',
    ),
    female: list(
      'Olena Oksana Iryna Nataliia Tetiana Svitlana Yuliia Halyna Liudmyla Kateryna Viktoriia Daryna',
    ),
    family:
      list(`Melnyk Shevchuk Boiko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Koval Moroz Lysenko Rudenko
      Savchenko Petrenko Marchuk Klymenko`),
    ...own,
  },
  lt: {
    nationality: 'Lithuanian',
    order: 'given-family',
    male: list(
      'Jonas Mantas Tomas Darius Vytautas Andrius Marius Gintaras Arūnas Rimantas Kęstutis Saulius Edgaras',
    ),
    female: list('Rasa Jurgita Daiva Kristina Lina Vilma Inga Živilė Eglė Asta Neringa Ramunė'),
    family: list(
      'Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Butkus Žukauskas Paulauskas Urbonas',
    ),
    feminine: (family) => family.replace(/(as|us)$/, 'ienė').replace(/iienė$/, 'ienė'),
    ...own,
  },
  sk: {
    nationality: 'Slovak',
    order: 'given-family',
    male: list('Jozef Peter Milan Marek Ladislav Štefan Tibor Róbert Roman Dušan Patrik Július'),
    female: list('Mária Zuzana Eva Monika Iveta Renáta Lenka Erika Denisa Božena Vanesa'),
    family: list('Horváth Kováč Varga Tóth Balog Lakatoš Baláž Molnár Oláh Danko Mižigár Polák'),
    feminine: (family) => `${family.replace(/o$/, '')}ová`,
    ...own,
  },
  cn: {
    nationality: 'Chinese',
    order: 'family-given',
    male: list('Wei Jianguo Lei Qiang Yong Tao Haoran Zhiming Guoqiang Bin Jun Xiaodong Wenbo'),
    female: list('Fang Xiuying Na Min Jing Li Yan Xiaoyan Meiling Ting Yuhua Lanfen Xue'),
    family: list('Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Lin Zheng He Guo'),
    ...own,
  },
  iq: {
    nationality: 'Iraqi',
    order: 'given-family',
    male: list(
      'Ahmed Mohammed Ali Karwan Hiwa Rebwar Aram Soran Hassan Omar Mustafa Azad Bakhtiar Haider Shwan',
    ),
    female: list('Zainab Fatima Shilan Noor Maryam Rozhin Avan Sara Zahraa Dilan'),
    family: list('Salih Rashid Aziz Al-Jubouri Kareem Hama Al-Saadi Mahmood Rasul Zebari Jabbar Al-Obaidi'),
    ...own,
  },
  sd: {
    nationality: 'Sudanese',
    order: 'given-father',
    male: list(
      'Mohamed Ahmed Abdalla Adam Ibrahim Omer Yasir Idris Khalid Mustafa Haroun Ismail Babiker Zakaria',
    ),
    female: list('Fatima Amna Hawa Salma Rania Zahra Asma Hanan Ikhlas'),
    family: list('Abdalla Adam Abakar Ibrahim Osman Ishag Yagoub Eltayeb Suleiman Abdelkarim Musa Tirab'),
    ...own,
  },
  er: {
    nationality: 'Eritrean',
    order: 'given-father',
    male: list('Yonas Robel Filmon Dawit Samuel Henok Tesfay Abel Natnael Biniam Merhawi Kibrom'),
    female: list('Selam Feven Luwam Senait Helen Yordanos Winta Rahwa Mihret Genet'),
    family: list('Tesfamariam Ghebremichael Haile Kidane Berhane Tewolde Habte Mehari Yemane Gebremeskel'),
    ...own,
  },
  in: {
    nationality: 'Indian',
    order: 'given-family',
    male: list('Rajesh Suresh Jithin Anil Sandeep Vijay Manoj Harpreet Gurpreet Ajay Bibin Ramesh Nikhil'),
    female: list('Priya Anju Sneha Lakshmi Divya Jaspreet Simran Reshma Neethu Kavitha Aswathy'),
    family: list('Kumar Singh Patel Thomas Nair Sharma Varghese Kaur Mathew Pillai Reddy Joseph Yadav'),
    ...own,
  },
  pk: {
    nationality: 'Pakistani',
    order: 'given-family',
    male: list('Muhammad Ali Usman Bilal Imran Asif Kashif Waqas Nadeem Shahid Faisal Zubair'),
    female: list('Ayesha Fatima Saima Nadia Rabia Sumaira Bushra Iqra Hina Shazia'),
    family: list('Khan Ahmed Hussain Malik Butt Iqbal Mahmood Akhtar Shah Javed Aslam Qureshi'),
    ...own,
  },
  ng: {
    nationality: 'Nigerian',
    order: 'given-family',
    male: list('Emeka Chinedu Osas Tunde Ikechukwu Efosa Samuel Kingsley Femi Uche Godwin'),
    female: list('Blessing Joy Osayuwamen Grace Precious Chioma Mercy Faith Happiness Ngozi Esther Omotola'),
    family: list('Okafor Osagie Eze Adeyemi Igbinovia Okoro Balogun Omoregie Nwosu Ehigie Uwaifo'),
    ...own,
  },
  br: {
    nationality: 'Brazilian',
    order: 'given-family',
    male: list('João José Carlos Marcos Rafael Thiago Wesley Anderson Diego Fábio'),
    female: list('Ana Juliana Camila Fernanda Larissa Patrícia Jéssica Bruna Tatiane Vanessa'),
    family: list('Silva Santos Oliveira Souza Pereira Ferreira Alves Ribeiro Gomes Martins Barbosa'),
    ...own,
  },
  ph: {
    nationality: 'Filipino',
    order: 'given-family',
    male: list('Jose Mark Jayson Rodel Arnel Ronald Jerome'),
    female: list('Maricel Rosalie Jennelyn Analyn Marites Rowena Cherry Gemmalyn Lorna Maribel'),
    family: list('dela_Cruz Garcia Reyes Ramos Mendoza Santos Flores Bautista Villanueva Aquino'),
    ...own,
  },
} satisfies Readonly<Record<string, NameList>>;

export type Country = keyof typeof nameLists;
