/**
 * Romanian. `Pistol` alone is also what a car is washed or sprayed with, and `cuțit` a tool of every kitchen.
 */
export const romanianDangerWords = {
  lang: 'ro',
  from: '2026-11-23',
  phrases: [
    'ajutați-mă, ajutați-ne, ajută-mă, ajută-ne, salvați-mă, salvați-ne, salvează-mă, țipă după ajutor',
    'strigă după ajutor, țipă ajutor, strigă ajutor',
    'mă bat, mă bate, o bat, o bate, îl bat, îl bate, îi bat, îi bate, le bat, le bate, ne bat, ne bate, este bătut, este bătută',
    'e bătut, e bătută, sunt bătut, sunt bătută, sunt bătuți, sunt bătute, m-a bătut, m-au bătut, l-a bătut',
    'l-au bătut, a bătut-o, au bătut-o, ne-a bătut, ne-au bătut',
    'are cuțit, are un cuțit, au cuțite, cu cuțit, cu un cuțit, cu cuțitul, cuțitul la gât, cuțit la gât',
    'scos cuțitul, are pistol, are un pistol, au pistoale, amenință cu pistolul, amenințat cu pistolul, are armă',
    'are o armă, au arme, cu o armă, cu arma',
    'mă omoară, o omoară, îl omoară, îi omoară, ne omoară, le omoară, să mă omoare, să o omoare, s-o omoare',
    'să îl omoare, să-l omoare, să îi omoare, să-i omoare, să ne omoare, mă va omorî, mă vor omorî, o va omorî',
    'o vor omorî, ne vor omorî, mă ucide, o ucide, să mă ucidă, să o ucidă',
    'amenință cu moartea, amenințat cu moartea, amenințată cu moartea, amenințați cu moartea',
    'amenințate cu moartea, pericol de moarte',
    'înjunghie, înjunghiat, înjunghiată, sângerează, sîngerează, sângerez, plin de sânge, plină de sânge',
    'curge sânge, inconștient, inconștientă, a leșinat, nu respiră, nu mai respiră, nu pot respira',
    'nu poate respira',
    'violează, m-a violat, m-au violat, a violat-o, au violat-o, este violată, sunt violată, sunt violate',
    'mă atacă, o atacă, îl atacă, ne atacă',
    'ține cu forța, țin cu forța, ținut cu forța, ținută cu forța, ținuți cu forța, ținute cu forța',
    'împotriva voinței, m-a închis, m-au închis, ne-a închis, ne-au închis, m-a încuiat, m-au încuiat',
    'ne-a încuiat, ne-au încuiat, încuiat în, încuiată în, încuiați în, încuiate în, sub cheie',
    'legat de mâini, legată de mâini, legat la mâini, legată la mâini, legați la mâini, legate la mâini',
    'legat de pat, legată de pat, în lanțuri, în portbagaj',
    'în pericol acum, în pericol chiar acum, pericol acum, se întâmplă acum, se întâmplă chiar acum',
    'mă sinucid, se sinucide, să se sinucidă, sinucidere, mă omor, supradoză',
  ].flatMap((theme) => theme.split(', ')),
};
