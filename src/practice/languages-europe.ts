import type { OtherLanguage } from './language.ts';

export const romanian: OtherLanguage = {
  code: 'ro',
  open: [
    'Bună ziua, {vă rog să mă ajutați|nu știu cui să scriu}.',
    'Vă scriu {de pe telefonul unui prieten|pe ascuns}, mi-e frică.',
    'Este vorba despre {mine și colegii mei|un prieten de-al meu}.',
    '',
  ],
  work: [
    'Lucrez la $place câte {douăsprezece|treisprezece} ore pe zi și primesc {douăzeci|treizeci} de lire.',
    'Șeful mi-a luat {pașaportul|buletinul} și spune că mai am datorie pentru {drum|chirie}.',
    'Nu avem {mănuși|haine de lucru} și avem {mâinile arse de la chimicale|răni la mâini}.',
    'Dacă cineva cere banii, {îl bate|este dat afară în stradă}.',
    'Ne duce cu duba la {cinci|șase} dimineața și ne aduce {noaptea|după opt seara}.',
    'Cardurile noastre de bancă sunt {la el|ținute de șef}.',
  ],
  house: [
    'Suntem {unsprezece|nouă} persoane în casă la $place, {dormim pe jos|dormim cu schimbul}.',
    'Ia {nouăzeci|optzeci} de lire pe săptămână de la fiecare.',
    'Nu am voie să ies singură din casă.',
    'Ușa este încuiată noaptea.',
  ],
  sexual: [
    'Mi-au spus că este de lucru la {hotel|restaurant}, dar m-au dus într-un apartament în $town.',
    'Trebuie să primesc {zece|doisprezece} bărbați pe zi și banii îi ia el.',
    'Ne mută în fiecare săptămână în alt oraș.',
  ],
  crime: [
    'Ne trimite la cerșit în $town și {seara ia toți banii|dacă nu aducem șaizeci de lire ne bate}.',
    'Trebuie să {strângem saci cu haine de la cinci dimineața|stăm în casa cu plante}, fără plată.',
    'Copilul meu este {la el acasă|ținut la el}, de aceea nu pot pleca.',
  ],
  close: [
    'Vă rog să nu sunați, {scrieți|el se uită în telefon}.',
    'Nu vreau probleme, vreau doar {să ajung acasă|actele mele}.',
    '',
  ],
  danger: ['{Acum îl bate în curte.|Ne-a încuiat în casă și e fum.} Vă rog veniți repede.'],
};

export const polish: OtherLanguage = {
  code: 'pl',
  open: [
    'Dzień dobry, {proszę o pomoc|nie wiem, komu to zgłosić}.',
    'Piszę {w tajemnicy|z telefonu kolegi}, bo się boję.',
    'Chodzi o {mnie i kolegów z domu|mojego kuzyna}.',
    '',
  ],
  work: [
    'Pracuję w $place po {dwanaście|czternaście} godzin, a dostaję {trzydzieści|czterdzieści} funtów na tydzień.',
    'Człowiek, który nas przywiózł, ma nasze {dowody|karty bankowe}.',
    'Mówi, że mam dług za {bilet i mieszkanie|transport}, i ten dług ciągle rośnie.',
    'Kto pyta o pieniądze, {jest bity|wylatuje na ulicę}.',
    'Bus zabiera nas o {piątej|wpół do szóstej} rano i kierowca pilnuje, żeby nikt z nikim nie rozmawiał.',
  ],
  house: [
    'W domu przy $place mieszka nas {jedenaścioro|dziewięć osób}, śpimy {na zmiany|na materacach w piwnicy}.',
    'Za łóżko bierze {osiemdziesiąt|dziewięćdziesiąt} funtów tygodniowo od każdego.',
    'Lodówka jest zamknięta na kłódkę.',
    'Jeden chłopak zachorował i {wyrzucił go na deszcz|zniknął}.',
  ],
  sexual: [
    'Obiecał mi pracę w {hotelu|sprzątaniu}, a zawiózł do mieszkania w $town.',
    'Muszę przyjmować mężczyzn, {on zabiera pieniądze|nie wolno mi odmówić}.',
    'Zabrał mi telefon i buty.',
  ],
  crime: [
    'Każe nam zbierać worki z ubraniami od {czwartej|piątej} rano i nic nie płaci.',
    'Zawozi ludzi do $town, żeby żebrali, a wieczorem zabiera wszystko.',
    'Otworzył na moje nazwisko {konta|kredyty}, a ja nie mam nic.',
  ],
  close: [
    'Proszę nie dzwonić, {lepiej napisać|on sprawdza telefon}.',
    'Chcę tylko {wrócić do domu|odzyskać dokumenty}.',
    '',
  ],
  danger: ['{Pobił go i on się nie rusza.|Zamknął nas i grozi, że podpali dom.} Proszę szybko.'],
};

export const bulgarian: OtherLanguage = {
  code: 'bg',
  open: [
    'Здравейте, {моля, помогнете|не знам на кого да пиша}.',
    'Пиша тайно, {страх ме е|той не трябва да разбере}.',
    '',
  ],
  work: [
    'Работя на $place по {дванайсет|тринайсет} часа и не {ми плащат|получавам почти нищо}.',
    'Взе ни {паспортите|личните карти} и казва, че имаме дълг за {пътя|квартирата}.',
    'Живеем в {каравана|контейнер} без отопление, {една тоалетна за четиринайсет души|вода от маркуч}.',
    'Който поиска пари, {го бие|го изгонва}.',
    'Банковите карти са у него.',
  ],
  house: [
    'В къщата на $place сме {девет|дванайсет} души, спим на смени.',
    'Взима по {осемдесет|деветдесет} паунда на седмица от всеки.',
    'Нощем заключва вратата.',
  ],
  sexual: [
    'Каза ми, че има работа в {хотел|ресторант}, но ме закара в апартамент в $town.',
    'Парите ги взима той, а аз {не мога да откажа|нямам телефон}.',
    'Местят ни всяка седмица.',
  ],
  crime: [
    'Карат ни да просим в $town и {вечер взимат всичко|ни бият, ако е малко}.',
    'Детето ми е при тях и затова не мога да си тръгна.',
  ],
  close: ['Моля, не звънете.', 'Искам само {да се прибера у дома|документите си}.', ''],
  danger: ['{Сега го бие и той не мърда.|Заключил ни е и заплашва с нож.} Моля, елате бързо.'],
};

export const ukrainian: OtherLanguage = {
  code: 'uk',
  open: [
    'Добрий день, {допоможіть, будь ласка|не знаю, куди звернутися}.',
    'Пишу {потайки|з чужого телефону}, мені страшно.',
    '',
  ],
  work: [
    'Я працюю на $place по {дванадцять|чотирнадцять} годин і {майже нічого не отримую|за місяць дали сто фунтів}.',
    'Він забрав {паспорти|документи} і каже, що ми винні за {дорогу|житло}.',
    'Ми живемо у {вагончику|старому фургоні} без опалення.',
    'Хто скаржиться, того {б’ють|виганяють на вулицю}.',
    'Бригадир тримає в себе наші банківські картки.',
  ],
  house: [
    'У будинку на $place нас {десятеро|дванадцятеро}, спимо по черзі.',
    'З кожного бере {вісімдесят|дев’яносто} фунтів на тиждень.',
    'Мені не дозволяють виходити самій.',
  ],
  sexual: [
    'Обіцяли роботу в {готелі|кафе}, а привезли у квартиру в $town.',
    'Гроші забирає він, {телефон теж у нього|відмовитися не можна}.',
  ],
  crime: [
    'Нас змушують збирати мішки з одягом з п’ятої ранку без оплати.',
    'Мене тримають у будинку з рослинами біля $town, двері замкнені.',
  ],
  close: ['Будь ласка, не телефонуйте.', 'Я хочу лише {повернути документи|додому}.', ''],
  danger: ['{Він б’є людину просто зараз.|Нас замкнули і чути дим.} Приїдьте швидше.'],
};

export const lithuanian: OtherLanguage = {
  code: 'lt',
  open: ['Laba diena, {prašau padėti|nežinau, kam rašyti}.', 'Rašau slapta, bijau.', ''],
  work: [
    'Dirbu $place po {dvylika|trylika} valandų ir {beveik nieko negaunu|per savaitę gaunu dvidešimt svarų}.',
    'Jis paėmė mūsų {pasus|banko korteles} ir sako, kad esame skolingi už {kelionę|būstą}.',
    'Kas prašo pinigų, tą {muša|išmeta į gatvę}.',
    'Autobusiukas paima mus {penktą|pusę šešių} ryto.',
  ],
  house: [
    'Name prie $place mūsų {devyni|vienuolika}, miegame pamainomis.',
    'Iš kiekvieno ima {aštuoniasdešimt|devyniasdešimt} svarų per savaitę.',
  ],
  sexual: ['Žadėjo darbą {viešbutyje|kavinėje}, o nuvežė į butą $town.', 'Pinigus pasiima jis.'],
  crime: [
    'Nuo {ketvirtos|penktos} ryto renkame maišus su drabužiais, {nemoka nieko|jei mažai, nemaitina}.',
    'Miegame sandėlyje tarp maišų.',
  ],
  close: ['Prašau neskambinti.', 'Noriu tik {namo|atgauti dokumentus}.', ''],
  danger: ['{Jis dabar muša žmogų.|Užrakino mus ir grasina peiliu.} Atvažiuokite greitai.'],
};

export const portuguese: OtherLanguage = {
  code: 'pt',
  open: [
    'Bom dia, {preciso de ajuda|não sei com quem falar}.',
    'Estou escrevendo escondida, {tenho medo|ele olha meu celular}.',
    '',
  ],
  work: [
    'Trabalho em $place {doze|catorze} horas por dia e recebo {quase nada|trinta libras por semana}.',
    'Ele ficou com {meu passaporte|nossos passaportes} e diz que devemos {a passagem|o aluguel}.',
    'Quem reclama {apanha|é posto na rua}.',
  ],
  house: ['Somos {nove|onze} na casa em $place e dormimos {no chão|por turnos}.', 'Não posso sair sozinha.'],
  sexual: [
    'Disseram que era trabalho de {limpeza|garçonete}, mas me levaram para um apartamento em $town.',
    'Tenho que atender {dez|doze} homens por dia e o dinheiro fica com {ele|ela}.',
    'Toda semana mudam a gente de cidade.',
    'Dizem que devo {oito|doze} mil libras.',
  ],
  crime: [
    'Abriram contas no meu nome e eu não tenho o cartão.',
    'Me obrigam a guardar {pacotes|coisas} no quarto em $town.',
  ],
  close: [
    'Por favor não liguem, {mandem mensagem|é perigoso}.',
    'Só quero {voltar para casa|meus documentos}.',
    '',
  ],
  danger: ['{Ele está batendo nela agora.|Estou trancada e eles voltam em uma hora.} Por favor venham.'],
};
