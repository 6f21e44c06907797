import { type Community, ownLists } from './community.ts';

const slavFeminine = (family: string) => family.replace(/(sk|ck|dzk)i$/, '$1a');

/** Communities whose names are written in Latin letters. */
export const european: Readonly<Record<string, Community>> = {
  british: {
    nationality:
      'British/United_Kingdom/GBR British/United_Kingdom/GBR British/United_Kingdom/GBR English/United_Kingdom/GBR',
    share: 34,
    order: 'given-family',
    flat: 9,
    marriedName: 70,
    firstOfJanuary: 0.3,
    secondName: 75,
    male: `David John Michael Paul James Andrew Mark Robert Peter Stephen/Steven Richard Christopher Ian William
      Anthony Matthew Daniel Thomas Alan Simon Jack Joseph Benjamin Samuel Alexander Jamie Lee Gary Kevin Nicholas Martin
      Graham/Graeme Philip/Phillip Neil/Neal Stuart/Stewart Craig Carl/Karl Darren Wayne Dean Shaun/Sean/Shawn Ryan Liam
      Callum/Calum Luke Adam Nathan Connor/Conor Kieran/Kieron Joshua Edward George Harry Charles Oliver Jordan Scott Kyle
      Aaron Lewis/Louis Reece/Rhys Gareth Owen Dylan Geoffrey/Jeffrey Kenneth Ronald Leonard Raymond Terence Derek/Derrick
      Trevor Nigel Clive Keith Roy Barry Leslie Brian/Bryan Timothy Jonathan/Jonathon Frederick Albert Alfred Arthur
      Stanley Declan Brandon Tyler Ethan Leon Marcus Curtis Russell Glen/Glenn Duncan Malcolm Howard Vincent Patrick`,
    female: `Susan Margaret Sarah/Sara Karen Jane/Jayne Julie Elizabeth/Elisabeth Christine Nicola Helen Catherine/Katherine/Kathryn
      Claire/Clare Patricia Jacqueline Emma Louise Rebecca/Rebekah Michelle Angela Alison/Allison Amanda Deborah/Debra
      Anne/Ann/Anna Mary Linda/Lynda Barbara Sandra Carol/Carole Janet Gillian/Jillian Lisa Joanne/Joanna Tracey/Tracy
      Victoria Samantha Rachel/Rachael Laura Hannah Charlotte Sophie Lauren Jessica Amy/Aimee Kelly Gemma/Jemma Hayley
      Stacey/Stacy Leanne Kerry Donna Dawn Wendy Maureen Pauline Sheila/Shelagh Jean Joan Dorothy Irene Marie Lesley Ruth
      Lucy Chloe Megan Bethany Natalie/Nathalie Zoe Holly Jade Danielle Abigail Georgina Eleanor/Elinor Olivia Emily Grace
      Molly Katie/Katy Kirsty Heather Shannon Paige Ellie Amber Naomi Melissa Caroline Frances Theresa/Teresa Diane/Dianne
      Marion/Marian Sylvia Vera Brenda Jennifer Lindsay/Lindsey Hazel Lynn/Lynne Beverley/Beverly Cheryl/Sheryl`,
    family: `Smith/Smyth Jones Taylor/Tayler Williams Brown/Browne Davies/Davis Evans Wilson/Willson Thomas Johnson Roberts
      Walker Wright Robinson Thompson/Thomson White Hughes Edwards Green/Greene Hall Wood/Woods Harris Lewis Martin
      Jackson Clarke/Clark Turner Hill Scott Cooper Morris Ward Moore/More King Watson Baker Harrison Morgan Young Allen/Allan
      Mitchell James Anderson/Andersen Phillips/Philips Lee/Leigh Bell Parker Davidson Bennett/Bennet Miller Cook/Cooke Shaw
      Campbell Richardson Carter Collins Marshall Bailey/Bayley Gray/Grey Cox Adams Wilkinson Foster Chapman Mason
      Russell Powell Webb/Web Rogers/Rodgers Hunt Mills Holmes Palmer Matthews/Mathews Gibson Fisher Barnes Knight Lloyd
      Butler Price/Pryce Barker Stevens/Stephens Murray Jenkins Dixon/Dickson Fletcher Ellis Reynolds/Renolds Pearson/Pierson
      Kelly/Kelley Graham Ford Murphy Simpson Hamilton Stewart/Stuart Gordon Burton Walsh Lawrence/Laurence Elliott/Elliot/Eliot
      Hart Osborne/Osborn Payne/Paine Read/Reed/Reid Nicholson Hudson Rowe/Roe Pritchard Dutton Rigby Leech Okell Hulme
      Barlow Mort Sutton Holt Bebbington Sproston Minshull Bostock Platt Heath Kirkham Hassall Eaton Whalley Burgess Moss
      O’Brien/O’Bryan O’Neill/O’Neil/Oneill McDonald/MacDonald/Macdonald McCarthy/MacCarthy`,
    woven: {
      share: 0.42,
      begin: `Ash Bar Brad Bram Brough Bur Cal Chad Clif Craw Crom Dar Den Dun East Fair Far Gren Hal Ham Har Hart Haw
        Hey Hol Hor Kel Ken Lang Lea Lin Lock Mar Mel Mid New Nor North Old Pem Pen Pres Rad Red Rock Ros Row Rush Sal San
        Shel Ship Stan Stock Sut Swin Thorn Thor Tar Wal Wake Wal War West Whit Wil Win Wood Wor Wy`,
      end: `ton ley ford ham well by field worth don wood wick bourne bury land man son low shaw stead cliffe more`,
    },
    ...ownLists,
  },
  romanian: {
    nationality:
      'Romanian/Romania/ROU Romanian/Romania/ROU Romanian/Romania/ROU Romanian/Romania/ROU Moldovan/Moldova/MDA',
    share: 13,
    order: 'given-family',
    flat: 10,
    marriedName: 80,
    firstOfJanuary: 1,
    secondName: 45,
    male: `Andrei Alexandru Ionuț/Ionut Mihai/Mihail Florin Cristian/Christian Gheorghe/George Marian Adrian Vasile Daniel
      Constantin Ștefan/Stefan Nicolae/Nicolaie Bogdan Cătălin/Catalin Dumitru/Dimitru Costel Viorel Petru/Petre Sorin
      Răzvan/Razvan Iulian/Julian Ion/Ioan Gabriel Claudiu Lucian Marius Ovidiu Radu Silviu Vlad Tudor Valentin Emil Dan
      Robert Eduard Laurențiu/Laurentiu Aurel Cosmin Ciprian Dorin Dragoș/Dragos Eugen Liviu Mircea Nelu Remus Sebastian
      Teodor/Theodor Traian Victor Virgil Paul Fănel/Fanel Relu Sandu Gelu`,
    female: `Maria Elena/Ileana Ioana/Joana Andreea/Andrea Mihaela Alina Cristina/Christina Ana/Anna Daniela Florentina Gabriela
      Mădălina/Madalina Denisa Roxana Georgiana Larisa Simona Lăcrămioara/Lacramioara Nicoleta Ștefania/Stefania Alexandra
      Monica Raluca Adriana Carmen Diana Mariana Loredana Laura Oana Irina Bianca Camelia Claudia Corina Cornelia Dana
      Doina Ecaterina/Caterina Elisabeta Eugenia Felicia Gina Ionela Iuliana/Juliana Lavinia Liliana Luminița/Luminita
      Magdalena Margareta Paula Petronela Rodica Sorina Teodora Valentina Violeta Viorica`,
    family: `Popa Popescu Ionescu/Jonescu Pop Radu Dumitru Stan Stoica Gheorghe Matei/Mathei Ciobanu Rusu Munteanu Constantin
      Marin Lazăr/Lazar Ungureanu Moldovan Dinu Tudor Vlad Chiriac Țurcanu/Turcanu Bălan/Balan Neagu Crăciun/Craciun
      Nistor Florea Ilie Toma Sandu Dobre Nica Oprea Barbu Cojocaru Stanciu Roman Preda Avram Manole Mocanu Anghel Olteanu
      Suciu Coman Mihai Voicu Filip Iordache Petre Grigore Lupu Marinescu Nedelcu Tănase/Tanase Enache Rotaru Zamfir`,
    woven: {
      share: 0.4,
      begin: `Alb Andrei Anton Barb Bog Bratian Buz Carag Chir Con Cost Cris Dan Dim Dobr Drag Enach Fil Flor Gavril Georg
        Grig Ianc Ion Lup Manol Mar Mih Mir Moldov Neag Nicol Oltean Oprean Pan Petr Pred Rad Rom Sav Sim Stan Stef Teod
        Tom Vasil Vlad Voic Zaharn`,
      end: `escu eanu iu oiu ache uța/uta aru ea ilă/ila oaica`,
    },
    ...ownLists,
  },
  polish: {
    nationality: 'Polish/Poland/POL',
    share: 11,
    order: 'given-family',
    flat: 12,
    marriedName: 75,
    firstOfJanuary: 0.3,
    secondName: 60,
    male: `Piotr/Peter Krzysztof/Christopher Andrzej/Andrew Tomasz/Thomas Paweł/Pawel/Paul Michał/Michal Marcin/Martin
      Jakub/Jacob Adam Łukasz/Lukasz/Lucas Grzegorz/Gregory Mateusz/Matthew Wojciech/Wojtek Mariusz Dariusz Zbigniew
      Rafał/Rafal Sławomir/Slawomir Kamil Artur/Arthur Przemysław/Przemyslaw Jan/John Stanisław/Stanislaw Robert Marek/Mark
      Jerzy/George Maciej Dawid/David Sebastian Jacek Józef/Jozef Tadeusz Ryszard/Richard Szymon/Simon Kacper/Kasper Henryk
      Bartosz/Bartek Dominik Bogdan Leszek Konrad Damian Radosław/Radoslaw Waldemar Norbert Daniel Patryk/Patrick Hubert Emil`,
    female: `Anna Katarzyna/Kasia/Catherine Małgorzata/Malgorzata/Margaret Agnieszka/Agnes Barbara Ewa/Eva Monika/Monica
      Joanna Magdalena/Magda Beata Sylwia/Sylvia Justyna/Justina Karolina Paulina Iwona/Ivona Dorota Aleksandra/Alexandra
      Natalia Weronika/Veronika Krystyna Maria Elżbieta/Elzbieta Zofia/Sophia Teresa Jadwiga Halina Danuta Irena Grażyna/Grazyna
      Bożena/Bozena Renata Marta Patrycja Julia Wiktoria/Victoria Izabela/Isabela Edyta Ilona Kinga Emilia Oliwia/Olivia
      Zuzanna Dominika Klaudia Ewelina Marzena Urszula/Ursula Wioletta/Violetta Aneta Alicja/Alicia`,
    family: `Nowak Kowalski/Kowalsky Wiśniewski/Wisniewski Wójcik/Wojcik Kowalczyk Kamiński/Kaminski Lewandowski Zieliński/Zielinski
      Szymański/Szymanski Woźniak/Wozniak Dąbrowski/Dabrowski Kozłowski/Kozlowski Jankowski Mazur Krawczyk Piotrowski
      Grabowski Pawłowski/Pawlowski Michalski Wróbel/Wrobel Górski/Gorski Sikora Zając/Zajac Król/Krol Wieczorek
      Jabłoński/Jablonski Majewski Olszewski Stępień/Stepien Malinowski Jaworski Adamczyk Nowicki Dudek Pająk/Pajak Witkowski
      Walczak Sadowski Rutkowski Michalak Szewczyk Ostrowski Baran Tomaszewski Pietrzak Duda Zalewski Wróblewski/Wroblewski
      Marciniak Jasiński/Jasinski Zawadzki Bąk/Bak Jakubowski Sobczak Czarnecki Gajewski Głowacki/Glowacki Mróz/Mroz Kubiak`,
    woven: {
      share: 0.45,
      begin: `Adam Banas Bart Biel Bor Brzez Chmiel Cies Czaj Dob Dud Fil Gaj Gol Grus Jag Jan Jasz Kacz Kal Karp Kas Kor Kos
        Krup Kub Kuch Lech Leś Lis Luk Mach Mal Mar Mat Maz Mich Mor Nied Olej Orl Pal Piasz Pol Rog Ros Rut Sien Skow Sob
        Stach Star Szcz Szul Tom Urb Wal Was Wit Wol Zab Zar Zub`,
      end: `owski ewski iński/inski czak czyk iak ecki owicz ewicz ek ik ak`,
    },
    feminine: slavFeminine,
    ...ownLists,
  },
  albanian: {
    nationality: 'Albanian/Albania/ALB Albanian/Albania/ALB Albanian/Albania/ALB Kosovan/Kosovo/XKX',
    share: 8,
    order: 'given-family',
    flat: 11,
    marriedName: 75,
    firstOfJanuary: 2,
    secondName: 5,
    male: `Arben/Arbën Ardit Altin Besnik Dritan Erion Fatmir Gëzim/Gezim Ilir Klajdi/Klaidi Lulzim Mentor Orges Petrit
      Qemal/Kemal Shpëtim/Shpetim Taulant Valon Xhevdet/Dzevdet Elvis Bledar Endrit Agim Agron Arjan/Arian Artan Bardhyl Bujar
      Dashamir Denis Driton Edmond Eduart/Eduard Enver Ermal Fatos Florian Gentian Gjergj/George Hysen/Hussein Ismail Kastriot
      Kujtim Leonard Luan Mark Muharrem Naim Ndue Nikoll/Nikolla Pashk Pjetër/Pjeter Rexhep/Redzep Saimir Sokol Viktor Ylli Zef`,
    female: `Mimoza Ardita Blerta Drita Elira Fatjona Gentiana Ilirjana Klaudia Lindita Mirela Nexhmije/Nedzmije Ornela Rezarta
      Shpresa Valbona Xhesika/Jessica Enkeleda/Enkelejda Aferdita/Afërdita Albana Anila Arta Bukurie Dorina Edlira Eliona
      Entela Erjona Flutura Hatixhe Ina Jonida Kimete Liri Luljeta Majlinda Manjola Mirjeta Rudina Silvana Suela Teuta Vjollca`,
    family: `Hoxha/Hodja/Hoca Prifti Shehu Dervishi Bega Leka/Lleka Marku Gjoka/Djoka Kola/Kolla Çela/Cela Hysa Basha Gjini
      Mëhilli/Mehilli Lika Doçi/Doci Xhafa/Dzafa Balla Rama Kuqi Zefi Preka Murati Mehmeti Hysi Gjika Nikolla Hasani Luka
      Brahimi Sinani Thanasi Halili Abazi Dibra Laçi/Laci Gega Toska Kelmendi Shkreli Berisha Krasniqi Gashi Bardhi Veliu
      Ndoja Pjetri Gjoni Frroku Lleshi Cara Duka Elezi Hila Isufi Jakupi Kamberi Lala Muça/Muca Osmani Qosja Sula Tahiri Uka`,
    woven: {
      share: 0.35,
      begin: `Ali Bal Bard Bek Cen Dem Der Fer Gjon Hajd Hal Has Ibra Jash Kad Kap Kos Lem Lush Mal Mem Mur Nez Nik Pal Pep
        Prend Ram Rex Sad Sel Shab Sherif Tah Vuk Xhem Zen Zog`,
      end: `aj i ani ukaj llari aliu oqi eti eci`,
    },
    ...ownLists,
  },
};
