import type { OtherLanguage } from './language.ts';

export const vietnamese: OtherLanguage = {
  code: 'vi',
  open: [
    'Xin chào, {xin giúp tôi|làm ơn giúp em}.',
    'Em viết lén, {em rất sợ|họ mà biết thì nguy hiểm}.',
    'Đây là chuyện của {em|bạn tôi}.',
    '',
  ],
  work: [
    'Em làm {móng|nail} ở $place, mỗi ngày {mười hai|mười ba} tiếng, không được nghỉ.',
    'Họ nói em còn nợ {hai mươi|ba mươi} nghìn bảng tiền đi đường.',
    'Họ giữ {hộ chiếu|giấy tờ} và điện thoại của em.',
    'Em mới {mười sáu|mười bảy} tuổi nhưng họ bảo phải nói là {mười chín|hai mươi}.',
    'Bọn em ngủ trên lầu, {bốn người một phòng|cửa khóa từ bên ngoài}.',
    'Nếu không làm, họ {gọi điện dọa mẹ em|đánh}.',
  ],
  house: [
    'Em ở trong một căn nhà ở $place, không được ra ngoài một mình.',
    'Trong nhà có {chín|mười} người, cửa luôn khóa.',
  ],
  sexual: [
    'Họ nói là đi làm {nhà hàng|nail}, nhưng đưa em đến một căn nhà ở $town và bắt tiếp khách.',
    'Tiền họ lấy hết, em không được từ chối.',
  ],
  crime: [
    'Họ nhốt em trong nhà trồng {cây|cần sa} gần $town, mỗi tuần có người mang đồ ăn đến.',
    'Em không biết địa chỉ, cửa sổ bị che đen.',
    'Họ nói nếu bỏ cây thì {gia đình em mất đất|sẽ giết em}.',
  ],
  close: ['Xin đừng gọi điện.', 'Em chỉ muốn {được an toàn|về nhà|gặp người nói tiếng Việt}.', ''],
  danger: ['{Đêm nay họ chuyển em đi nơi khác.|Họ đang đánh bạn em.} Xin đến nhanh.'],
};

export const albanian: OtherLanguage = {
  code: 'sq',
  open: [
    'Përshëndetje, {ju lutem më ndihmoni|nuk e di kujt t’i shkruaj}.',
    'Po shkruaj fshehurazi, {kam frikë|ai më kontrollon telefonin}.',
    '',
  ],
  work: [
    'Punoj te $place nga {dymbëdhjetë|trembëdhjetë} orë në ditë dhe marr {tridhjetë|njëzet} paund.',
    'Shefi më ka marrë {pasaportën|kartën e identitetit} dhe thotë se kam borxh për {rrugën|dhomën}.',
    'Duart i kemi të djegura nga acidi dhe {nuk na lë te mjeku|nuk kemi doreza}.',
    'Kush kërkon paratë, {e rreh|e kërcënon me familjen}.',
    'Flemë {në kontejner|pesë veta në një dhomë}.',
  ],
  house: [
    'Në shtëpinë te $place jemi {nëntë|dhjetë} veta.',
    'Nuk më lënë të dal vetëm.',
    'Derën e mbyllin natën.',
  ],
  sexual: [
    'Më tha se më do, por më solli në një apartament në $town dhe {më detyron të rri me burra|paratë i merr ai}.',
    'Më thotë se do t’ia dërgojë videot babait.',
  ],
  crime: [
    'Më kanë mbyllur në një shtëpi me bimë afër $town, {dera është e kyçur|ushqimin e sjellin një herë në javë}.',
    'Thonë se u kam borxh {pesëmbëdhjetë|njëzet} mijë për kamionin.',
    'Jam {gjashtëmbëdhjetë|shtatëmbëdhjetë} vjeç.',
  ],
  close: ['Ju lutem mos telefononi.', 'Dua vetëm {të jem i sigurt|dokumentet e mia}.', ''],
  danger: ['{Po e rrahin tani.|Sonte do të më çojnë diku tjetër.} Ejani shpejt ju lutem.'],
};

export const arabic: OtherLanguage = {
  code: 'ar',
  open: ['السلام عليكم، {أرجو المساعدة|لا أعرف لمن أكتب}.', 'أكتب {سراً|من هاتف صديق} وأنا خائف.', ''],
  work: [
    'أعمل في $place {اثنتي عشرة|ثلاث عشرة} ساعة كل يوم ولا يعطيني {أجراً|إلا القليل}.',
    'أخذ صاحب العمل {جواز سفري|أوراقي} ويقول إن عليّ ديناً {للطريق|للسكن}.',
    'ننام في {المخزن|المحل} ويغلق الباب علينا ليلاً.',
    'إذا طلبنا المال {يضربنا|يهددنا بالشرطة}.',
    'يداي محروقتان ولم يسمح لي بالذهاب إلى الطبيب.',
  ],
  house: [
    'نحن {تسعة|عشرة} أشخاص في بيت في $place.',
    'لا يُسمح لي بالخروج وحدي.',
    'أعمل في البيت من الصباح إلى الليل بلا أجر.',
  ],
  sexual: ['قالوا لي إن العمل في مطعم، ثم أخذوني إلى شقة في $town.', 'يأخذون المال والهاتف.'],
  crime: [
    'يجبرونني على {نقل أشياء|البقاء في بيت مغلق} قرب $town.',
    'يقولون إنني مدين لهم ولا أستطيع الرحيل.',
  ],
  close: ['من فضلكم لا تتصلوا.', 'أريد فقط {أوراقي|مكاناً آمناً}.', ''],
  danger: ['{إنه يضربه الآن.|الباب مقفل ونشم رائحة دخان.} أرجوكم أسرعوا.'],
};

export const chinese: OtherLanguage = {
  code: 'zh',
  open: ['你好，{请帮帮我|我不知道该找谁}。', '我是偷偷写的，{很害怕|不能让他们知道}。', ''],
  work: [
    '我在 $place 干活，每天{十二|十四}个小时，{没有工资|一个月只给一百镑}。',
    '老板拿走了我的{护照|证件}，说我还欠{三万|两万}镑。',
    '我们{四|五}个人睡在店楼上，门从外面锁着。',
    '谁要钱就{打谁|威胁谁的家人}。',
  ],
  house: ['$place 的房子里住了{九|十一}个人，轮流睡觉。', '我不能一个人出门。'],
  sexual: [
    '他们说是{按摩店|餐馆}的工作，却把我带到 $town 的一个公寓。',
    '每天要见十几个客人，钱都被拿走。',
    '每个星期换一个地方。',
  ],
  crime: ['他们把我关在 $town 附近的房子里看{大麻|植物}，窗户全封了。', '一个星期送一次吃的。'],
  close: ['请不要打电话。', '我只想{回家|拿回证件}。', ''],
  danger: ['{他现在正在打人。|今晚他们要把我带走。}请快来。'],
};

export const welsh: OtherLanguage = {
  code: 'cy',
  open: [
    'Helo, {dydw i ddim yn siŵr ai dyma’r lle iawn|rydw i’n poeni am hyn ers wythnosau}.',
    'Rydw i’n byw {gerllaw|dros y ffordd}.',
    '',
  ],
  work: [
    'Mae dynion ifanc yn gweithio yn $place {bob dydd o’r wythnos|o chwech y bore tan y nos} heb {fenig|gotiau}.',
    'Dydyn nhw byth yn siarad â neb, a’r bòs sy’n cymryd {yr arian i gyd|y cildwrn}.',
    'Gwelais fatresi yn y {cefn|cynhwysydd}.',
  ],
  house: [
    'Mae gormod o bobl yn byw yn $place, a fan yn dod {am bump y bore|bob bore} i’w nôl.',
    'Mae menyw yno sydd {byth yn cael mynd allan|bob amser yn glanhau}.',
  ],
  sexual: [
    'Mae dynion gwahanol yn mynd a dod o $place {ddydd a nos|drwy’r nos}.',
    'Roedd un o’r merched yn crio ar y grisiau.',
  ],
  crime: [
    'Mae ffenestri $place wedi eu gorchuddio â {phlastig du|bordiau}.',
    'Mae bechgyn tua {phedair|pymtheg} oed yn mynd i mewn ac allan drwy’r nos.',
  ],
  close: ['Peidiwch â dweud mai fi ddywedodd, os gwelwch yn dda.', 'Gobeithio bod hyn o help.', ''],
  danger: ['{Mae o’n taro rhywun nawr.|Mae mwg yn dod o’r tŷ ac mae rhywun y tu mewn.} Dewch yn gyflym.'],
};
