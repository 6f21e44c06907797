import { type Community, ownLists } from './community.ts';

const cyrillicFeminine = (family: string) =>
  family
    .replace(/([сц]ь?к)ий$/, '$1а')
    .replace(/(ов|ев)$/, '$1а')
    .replace(/skyi?$/, 'ska')
    .replace(/(ov|ev)$/, '$1a');

/** Communities whose names are often written in other letters, or by sound. */
export const wider: Readonly<Record<string, Community>> = {
  vietnamese: {
    nationality: 'Vietnamese/Vietnam/VNM',
    share: 7,
    order: 'family-given',
    flat: 1.5,
    marriedName: 0,
    firstOfJanuary: 4,
    secondName: 0,
    male: `Văn_Hùng Văn_Dũng Đức_Anh Minh_Tuấn Văn_Nam Quốc_Bảo Hữu_Phước Văn_Long Thanh_Tùng Văn_Sơn Ngọc_Hải Đình_Khôi
      Xuân_Thành Văn_Thắng Quang_Huy Trọng_Nghĩa Văn_Toàn Bá_Lộc Văn_Cường Văn_Đức Văn_Hiếu Văn_Minh Văn_Quân Văn_Thành
      Văn_Tuấn Văn_Việt Xuân_Hùng Xuân_Trường Đình_Dũng Đình_Nam Hữu_Thắng Công_Minh Công_Vinh Duy_Anh Duy_Khánh Hoàng_Anh
      Hoàng_Long Mạnh_Hùng Mạnh_Cường Ngọc_Sơn Nhật_Minh Quang_Minh Quang_Vinh Quốc_Anh Quốc_Khánh Sỹ_Hùng Thế_Anh
      Tiến_Dũng Tiến_Đạt Trung_Hiếu Trung_Kiên Tuấn_Anh Viết_Hùng Việt_Anh Bảo_Long Gia_Huy Hải_Đăng Hồng_Quân Khắc_Hiếu`,
    female: `Thị_Lan Thị_Hương Thị_Hoa Thị_Mai Ngọc_Anh Thị_Thảo Thu_Hà Thị_Linh Kim_Ngân Thị_Nga Bích_Ngọc Thị_Hạnh
      Thanh_Huyền Thị_Yến Phương_Thúy Thị_Trang Mỹ_Duyên Thị_Hằng Thị_Hồng Thị_Thu Thị_Hiền Thị_Thủy Thị_Dung Thị_Vân
      Thị_Phương Thị_Nhung Thị_Loan Thị_Ngọc Thị_Bích Thị_Kim Thị_Quỳnh Thị_Tuyết Thị_Xuân Thu_Trang Thu_Hương Thu_Thảo
      Thùy_Linh Thùy_Dương Phương_Anh Phương_Thảo Quỳnh_Anh Quỳnh_Trang Mai_Anh Lan_Anh Kim_Anh Hồng_Nhung Hồng_Hạnh
      Hải_Yến Diệu_Linh Cẩm_Tú Bảo_Trâm Khánh_Linh Minh_Châu Minh_Thư Ngọc_Bích Như_Quỳnh Thanh_Tâm Tú_Anh`,
    family: `Nguyễn/Ngyuen Trần Lê Phạm Hoàng/Huỳnh Phan Vũ/Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đoàn Cao Hà Tạ
      Lương Trương Phùng Tô Chu Đào Quách La Thái Tống Lưu Châu Vương Kiều Bạch Mạc Từ Khổng Nghiêm`,
    ...ownLists,
  },
  chinese: {
    nationality: 'Chinese/China/CHN Chinese/China/CHN Chinese/China/CHN Malaysian/Malaysia/MYS',
    share: 4,
    order: 'family-given',
    flat: 8,
    marriedName: 5,
    firstOfJanuary: 1,
    secondName: 0,
    male: `Wei/伟 Jianguo/Jian_Guo/建国 Lei/磊 Qiang/强 Yong/勇 Tao/涛 Haoran/Hao_Ran/浩然 Zhiming/Zhi_Ming/Chi_Ming/志明
      Guoqiang/Guo_Qiang/国强 Bin/斌 Jun/军 Xiaodong/Xiao_Dong/晓东 Wenbo/Wen_Bo/文博 Peng/鹏 Jie/杰 Chao/超 Hao/浩
      Zhiqiang/Zhi_Qiang/志强 Jianhua/Jian_Hua/Kin_Wah/建华 Jianping/Jian_Ping/建平 Guohua/Guo_Hua/Kwok_Wah/国华
      Zhigang/Zhi_Gang/志刚 Xiaoming/Xiao_Ming/小明 Yifan/Yi_Fan/一凡 Zihao/Zi_Hao/Tsz_Ho/子豪 Yuhang/Yu_Hang/宇航
      Jianjun/Jian_Jun/建军 Haitao/Hai_Tao/海涛 Weiming/Wei_Ming/Wai_Ming/伟明 Dong/东 Ming/明 Feng/峰 Bo/波 Long/龙
      Shaohua/Shao_Hua/少华 Zhenyu/Zhen_Yu/振宇 Yongjun/Yong_Jun/永军 Chunlin/Chun_Lin/春林 Rongfu/Rong_Fu/荣福`,
    female: `Fang/芳 Xiuying/Xiu_Ying/秀英 Na/娜 Min/敏 Jing/静 Li/丽 Yan/艳 Xiaoyan/Xiao_Yan/小燕 Meiling/Mei_Ling/美玲
      Ting/婷 Yuhua/Yu_Hua/玉华 Lanfen/Lan_Fen/兰芬 Xue/雪 Juan/娟 Xia/霞 Ying/英 Guiying/Gui_Ying/桂英 Yulan/Yu_Lan/玉兰
      Xiulan/Xiu_Lan/秀兰 Guilan/Gui_Lan/桂兰 Xiaohong/Xiao_Hong/晓红 Lihua/Li_Hua/Lai_Wah/丽华 Hong/红 Mei/梅 Ling/玲
      Yuqing/Yu_Qing/雨晴 Xinyi/Xin_Yi/欣怡 Jiayi/Jia_Yi/Ka_Yi/佳怡 Yuting/Yu_Ting/雨婷 Shuzhen/Shu_Zhen/淑珍 Qian/倩
      Chunmei/Chun_Mei/春梅 Haiyan/Hai_Yan/海燕 Xiaoli/Xiao_Li/晓丽 Fengying/Feng_Ying/凤英 Suqin/Su_Qin/素琴 Yu/玉`,
    family: `Wang/Wong/王 Li/Lee/李 Zhang/Cheung/Chang/张 Liu/Lau/刘 Chen/Chan/Tan/陈 Yang/Yeung/杨 Huang/Wong/黄 Zhao/Chiu/赵
      Wu/Ng/吴 Zhou/Chow/周 Xu/Tsui/徐 Sun/Suen/孙 Ma/马 Zhu/Chu/朱 Hu/Wu/胡 Guo/Kwok/郭 He/Ho/何 Lin/Lam/林 Gao/Ko/高
      Luo/Law/罗 Zheng/Cheng/郑 Liang/Leung/梁 Xie/Tse/谢 Song/Sung/宋 Tang/Tong/唐 Han/Hon/韩 Feng/Fung/冯 Deng/Tang/邓
      Cao/Tso/曹 Peng/Pang/彭 Zeng/Tsang/曾 Xiao/Siu/肖 Tian/Tin/田 Dong/Tung/董 Pan/Poon/潘 Yuan/Yuen/袁 Cai/Choi/蔡
      Jiang/Kong/江 Yu/Yue/余 Du/To/杜 Ye/Yip/叶 Cheng/Ching/程 Wei/Ngai/魏 Su/So/苏 Lu/Lui/吕 Ding/Ting/丁 Shen/Sum/沈
      Ren/Yam/任 Yao/Yiu/姚 Zhong/Chung/钟 Lu/Lo/卢 Cui/Chui/崔 Tan/Tam/谭 Wang/汪 Fan/范 Jin/Kam/金 Shi/Shek/石`,
    ...ownLists,
  },
  arab: {
    nationality: 'Sudanese/Sudan/SDN Sudanese/Sudan/SDN Iraqi/Iraq/IRQ Syrian/Syria/SYR Egyptian/Egypt/EGY',
    share: 7,
    order: 'given-father',
    flat: 5,
    marriedName: 0,
    firstOfJanuary: 26,
    secondName: 70,
    male: `Muhammad/Mohammed/Mohamed/Mohammad/محمد Ahmed/Ahmad/أحمد Ali/Aly/علي Hassan/Hasan/حسن Hussein/Hussain/Husein/حسين
      Omar/Omer/Umar/عمر Khalid/Khaled/خالد Ibrahim/Ebrahim/إبراهيم Mustafa/Mostafa/Moustafa/مصطفى Abdullah/Abdalla/Abdallah/عبدالله
      Yousef/Yusuf/Youssef/Yousif/يوسف Mahmoud/Mahmud/محمود Ismail/Esmail/Ismael/إسماعيل Adam/آدم Idris/Idriss/Edris/إدريس
      Osman/Othman/Uthman/عثمان Abdelrahman/Abdulrahman/Abdul_Rahman/عبدالرحمن Tariq/Tarek/Tarig/طارق Salah/صلاح Bashir/Basheer/بشير
      Yasir/Yasser/Yaser/ياسر Hamid/Hameed/حامد Jamal/Gamal/جمال Kamal/كمال Karim/Kareem/كريم Nasser/Nasir/ناصر Saeed/Said/Sayed/سعيد
      Suleiman/Sulaiman/Soliman/سليمان Haroun/Harun/Haroon/هارون Abubakr/Abu_Bakr/Abubaker/أبوبكر Zakaria/Zakariya/زكريا Musa/Mousa/Moussa/موسى
      Ammar/عمار Haider/Haidar/Hyder/حيدر Samir/Sameer/سمير Walid/Waleed/وليد Faisal/Faysal/فيصل Bilal/Belal/بلال Anwar/أنور Ayman/Aiman/أيمن`,
    female: `Fatima/Fatma/Fatema/فاطمة Aisha/Aicha/Aysha/Ayesha/عائشة Maryam/Mariam/Meryem/مريم Zainab/Zaynab/Zeinab/زينب
      Khadija/Khadiga/Khadeeja/خديجة Amina/Ameena/أمينة Amna/آمنة Hawa/Hawwa/حواء Salma/سلمى Sara/Sarah/سارة Huda/Hoda/هدى
      Noor/Nour/Nur/نور Rania/رانيا Hanan/حنان Amal/أمل Iman/Eman/إيمان Asma/Asmaa/أسماء Zahra/Zahraa/زهراء Layla/Leila/Laila/ليلى
      Samira/Sameera/سميرة Nadia/نادية Yasmin/Yasmeen/Jasmin/ياسمين Halima/Haleema/حليمة Rasha/رشا Safa/صفاء Ikhlas/إخلاص Hala/هالة
      Dalia/داليا Nawal/نوال Siham/Seham/سهام Suad/Souad/سعاد Wafa/Wafaa/وفاء Najat/نجاة Rim/Reem/ريم`,
    family: `Ali/علي Muhammad/Mohammed/Mohamed/محمد Ahmed/Ahmad/أحمد Ibrahim/Ebrahim/إبراهيم Hassan/Hasan/حسن Adam/آدم
      Abdullah/Abdalla/Abdallah/عبدالله Osman/Othman/عثمان Abakar/Abaker/أبكر Ishaq/Ishag/Isaac/إسحاق Yagoub/Yaqub/Yacoub/يعقوب
      Eltayeb/El_Tayeb/Altayeb/الطيب Suleiman/Sulaiman/سليمان Abdelkarim/Abdulkarim/عبدالكريم Musa/Mousa/موسى Tirab/تيراب
      Haroun/Harun/هارون Khamis/Khamees/خميس Hamid/Hameed/حامد Salih/Saleh/صالح Yahya/Yehia/يحيى Bakhit/Bakheet/بخيت
      Al-Jubouri/Aljuburi/Al_Jabouri/الجبوري Al-Saadi/Alsaadi/السعدي Al-Obaidi/Alobaidi/Al_Ubaidi/العبيدي Al-Tamimi/Altamimi/التميمي
      Al-Dulaimi/Aldulaimi/الدليمي Hamad/حمد Rashid/Rasheed/رشيد Aziz/عزيز Jabbar/Jabar/جبار Mahmoud/Mahmood/محمود Rasul/Rasool/رسول
      Khalil/Khaleel/خليل Mansour/Mansoor/منصور Nasser/Nasir/ناصر Qasim/Qassim/Kasim/قاسم Said/Saeed/سعيد Shaker/Shakir/شاكر
      Hamdan/حمدان Darwish/Darweesh/درويش Haddad/حداد Najjar/Najar/نجار Khatib/Khateeb/خطيب Masri/El_Masri/المصري Sharif/Shareef/شريف
      Zayed/Zaid/زايد Fadl/Fadul/فضل Awad/عوض Babiker/Babikir/بابكر Elamin/Al-Amin/الأمين Gamar/قمر Elnour/Al_Noor/النور Ismail/Ismael/إسماعيل`,
    ...ownLists,
  },
  eritrean: {
    nationality: 'Eritrean/Eritrea/ERI Eritrean/Eritrea/ERI Eritrean/Eritrea/ERI Ethiopian/Ethiopia/ETH',
    share: 4,
    order: 'given-father',
    flat: 6,
    marriedName: 0,
    firstOfJanuary: 17,
    secondName: 55,
    male: `Yonas/Jonas/ዮናስ Robel/ሮቤል Filmon/Philmon/ፊልሞን Dawit/David/Dawid/ዳዊት Samuel/Samiel/ሳሙኤል Henok/Enoch/ሄኖክ
      Tesfay/Tesfai/Tesfaye/ተስፋይ Abel/ኣቤል Natnael/Nathanael/Natinael/ናትናኤል Biniam/Binyam/Beniam/ቢንያም Merhawi/Merhawe/መርሃዊ
      Kibrom/Kubrom/ክብሮም Amanuel/Emanuel/Ammanuel/ኣማኑኤል Bereket/Berekhet/በረኸት Daniel/ዳንኤል Ermias/Ermiyas/ኤርምያስ Fitsum/Fitsem/ፍጹም
      Goitom/Goytom/ጎይትኦም Habtom/ሃብቶም Medhanie/Medhane/መድሃኔ Mikael/Michael/Mikiele/ሚካኤል Mulugeta/ሙሉጌታ Nahom/ናሆም
      Semere/ሰመረ Simon/Simeon/ስምኦን Tekle/Teklay/ተክለ Yohannes/Yohanes/Johannes/ዮሃንስ Yosief/Yosef/Joseph/ዮሴፍ Zerai/Zeray/ዘርኣይ
      Aman/ኣማን Kidane/ኪዳነ Isaias/Isayas/ኢሳያስ Awet/ኣወት Tedros/Tewodros/ቴድሮስ Petros/Petiros/ጴጥሮስ Haile/Hayle/ሃይለ`,
    female: `Selam/Salam/ሰላም Feven/Fevin/ፌቨን Luwam/Luam/ልዋም Senait/Sennait/ሰናይት Helen/ሄለን Yordanos/Jordanos/ዮርዳኖስ Winta/ዊንታ
      Rahwa/Rahua/ራህዋ Mihret/Mehret/Mhret/ምሕረት Genet/Ghenet/ገነት Abrehet/Abrhet/ኣብረሀት Almaz/ኣልማዝ Asmeret/Asmerit/ኣስመረት
      Bisrat/Besrat/ብስራት Elsa/ኤልሳ Eden/ኤደን Freweini/Freweyni/ፍረወይኒ Hiwet/Hiwot/ሂወት Letebrhan/Letebirhan/ለተብርሃን
      Merhawit/መርሃዊት Rigat/Rigbat/ርግኣት Ruth/Rut/ሩት Salem/ሳሌም Semhar/Semhal/ሰምሃር Tirhas/Terhas/Tirhase/ትርሓስ Tsega/Tsige/ጸጋ
      Zaid/Zayd/ዛይድ Saba/ሳባ Meron/ሜሮን Kisanet/Kesanet/ክሳነት Danait/ዳናይት Lemlem/ለምለም`,
    family: `Tesfamariam/Tesfamaryam/Tesfa_Mariam/ተስፋማርያም Ghebremichael/Gebremichael/Gebremikael/Ghebre_Michael/ገብረሚካኤል Haile/Hayle/ሃይለ
      Kidane/Kidanne/ኪዳነ Berhane/Birhane/Berhanu/ብርሃነ Tewolde/Tewelde/ተወልደ Habte/ሃብተ Mehari/Mehary/መሓሪ Yemane/የማነ
      Gebremeskel/Ghebremeskel/Gebre_Meskel/ገብረመስቀል Abraha/Abreha/ኣብርሃ Araya/Ariaya/ኣርኣያ Asfaha/ኣስፋሃ Gebremedhin/Ghebremedhin/Gebre_Medhin/ገብረመድህን
      Ghebreyesus/Gebreyesus/Ghebreiyesus/ገብረየሱስ Hagos/ሓጎስ Kahsay/Kahsai/Kasay/ካሕሳይ Mebrahtu/Mebrahtom/መብራህቱ Negash/Negasi/ነጋሽ
      Ogbazghi/Okbazghi/ዑቅባዝጊ Okbay/Ogbay/ዑቅባይ Tecle/Tekle/ተክለ Tesfazghi/Tesfazgi/ተስፋዝጊ Teklemariam/Tecle_Mariam/ተክለማርያም
      Weldemichael/Woldemichael/Woldemikael/ወልደሚካኤል Woldu/Weldu/ወልዱ Zerom/ዘሮም Beyene/Beiene/በየነ Andom/ዓንዶም Estifanos/Stifanos/እስጢፋኖስ
      Gebrehiwet/Ghebrehiwet/Gebrehiwot/ገብረሂወት Gebretsadik/Ghebretsadik/ገብረጻድቅ Weldegebriel/Woldegabriel/ወልደገብርኤል Desta/ደስታ Fessehaye/Fisehaye/ፍስሃየ
      Asmelash/ኣስመላሽ Tesfalem/ተስፋኣለም Mengisteab/Mengstab/መንግስተኣብ Solomon/ሰሎሞን Measho/ምዕሾ`,
    ...ownLists,
  },
};

/** And those whose names come in Cyrillic, and the long family names of West Africa and South Asia. */
export const further: Readonly<Record<string, Community>> = {
  ukrainian: {
    nationality: 'Ukrainian/Ukraine/UKR Ukrainian/Ukraine/UKR Ukrainian/Ukraine/UKR Russian/Russia/RUS',
    share: 6,
    order: 'given-family',
    flat: 10,
    marriedName: 80,
    firstOfJanuary: 0.5,
    secondName: 8,
    male: `Oleksandr/Alexander/Aleksandr/Олександр Serhii/Sergey/Serhiy/Сергій Andrii/Andrey/Andriy/Андрій Volodymyr/Vladimir/Володимир
      Mykola/Nikolay/Микола Ivan/Іван Vasyl/Vasily/Василь Oleh/Oleg/Олег Yurii/Yuri/Iurii/Юрій Dmytro/Dmitry/Dmitri/Дмитро
      Bohdan/Bogdan/Богдан Taras/Тарас Roman/Роман Ruslan/Руслан Ihor/Igor/Ігор Viktor/Victor/Віктор Mykhailo/Mikhail/Михайло
      Oleksii/Alexey/Oleksiy/Олексій Vitalii/Vitaly/Vitaliy/Віталій Anatolii/Anatoly/Анатолій Pavlo/Pavel/Павло Maksym/Maxim/Максим
      Yevhen/Evgeny/Yevgen/Євген Artem/Artyom/Артем Denys/Denis/Денис Stanislav/Станіслав Petro/Pyotr/Петро Vadym/Vadim/Вадим
      Kostiantyn/Konstantin/Костянтин Danylo/Daniil/Данило Yaroslav/Iaroslav/Ярослав Hryhorii/Grigory/Григорій Valerii/Valery/Валерій`,
    female: `Olena/Elena/Yelena/Олена Oksana/Оксана Iryna/Irina/Ірина Nataliia/Natalia/Nataliya/Наталія Tetiana/Tatiana/Tatyana/Тетяна
      Svitlana/Svetlana/Світлана Yuliia/Julia/Yulia/Юлія Halyna/Galina/Галина Liudmyla/Lyudmila/Ludmila/Людмила
      Kateryna/Ekaterina/Катерина Viktoriia/Victoria/Viktoria/Вікторія Daryna/Дарина Olha/Olga/Ольга Anna/Ganna/Hanna/Ганна
      Mariia/Maria/Mariya/Марія Valentyna/Valentina/Валентина Liubov/Lyubov/Любов Inna/Інна Alla/Алла Larysa/Larisa/Лариса
      Anastasiia/Anastasia/Анастасія Daria/Dariia/Дарія Nadiia/Nadia/Надія Sofiia/Sofia/Софія Yana/Iana/Яна Myroslava/Мирослава
      Lesia/Lesya/Леся Zhanna/Жанна Vira/Vera/Віра Alina/Аліна`,
    family: `Melnyk/Melnik/Мельник Shevchenko/Шевченко Boiko/Boyko/Бойко Kovalenko/Коваленко Bondarenko/Бондаренко
      Tkachenko/Ткаченко Kravchenko/Кравченко Oliinyk/Oliynyk/Oleinik/Олійник Koval/Коваль Moroz/Мороз Lysenko/Lisenko/Лисенко
      Rudenko/Руденко Savchenko/Савченко Petrenko/Петренко Marchuk/Марчук Klymenko/Klimenko/Клименко Kovalchuk/Ковальчук
      Shevchuk/Шевчук Polishchuk/Polischuk/Поліщук Bondar/Бондар Tkachuk/Ткачук Marchenko/Марченко Yakovenko/Iakovenko/Яковенко
      Havryliuk/Gavrilyuk/Гаврилюк Pavlenko/Павленко Vasylenko/Vasilenko/Василенко Kharchenko/Харченко Hrytsenko/Gritsenko/Гриценко
      Ponomarenko/Пономаренко Sydorenko/Sidorenko/Сидоренко Mazur/Мазур Kuzmenko/Кузьменко Zakharchenko/Захарченко
      Honchar/Gonchar/Гончар Kostiuk/Kostyuk/Костюк Lytvyn/Litvin/Литвин Romaniuk/Romanyuk/Романюк Panchenko/Панченко
      Yurchenko/Iurchenko/Юрченко Zinchenko/Зінченко Shcherbak/Scherbak/Щербак Hnatiuk/Gnatyuk/Гнатюк Tymoshenko/Timoshenko/Тимошенко
      Demchenko/Демченко Kyrychenko/Kirichenko/Кириченко Ivanov/Іванов Popov/Попов Kovalskyi/Kovalsky/Ковальський
      Sokolovskyi/Sokolovsky/Соколовський Bilous/Belous/Білоус Voloshyn/Voloshin/Волошин Chernenko/Черненко Zhuk/Жук`,
    woven: {
      share: 0.3,
      begin: `And/Анд Bab/Баб Chor/Чор Dem/Дем Dov/Дов Fed/Фед Horb/Горб Kar/Кар Kol/Кол Kost/Кост Kryv/Крив Luk/Лук Mak/Мак
        Mart/Март Naz/Наз Ost/Ост Pan/Пан Prok/Прок Sam/Сам Sem/Сем Step/Степ Teres/Терес Trof/Троф Verb/Верб Zub/Зуб`,
      end: `enko/енко chuk/чук uk/ук iuk/юк yshyn/ишин ak/ак yk/ик`,
    },
    feminine: cyrillicFeminine,
    ...ownLists,
  },
  nigerian: {
    nationality: 'Nigerian/Nigeria/NGA Nigerian/Nigeria/NGA Ghanaian/Ghana/GHA',
    share: 3,
    order: 'given-family',
    flat: 12,
    marriedName: 70,
    firstOfJanuary: 3,
    secondName: 65,
    male: `Emmanuel/Emanuel Samuel Emeka Chinedu Osas Tunde Ikechukwu/Ike Efosa Kingsley Femi Uche Godwin Chukwuemeka Olumide/Olu
      Babatunde/Tunde Adebayo/Bayo Sunday Ibrahim Musa Abubakar/Abubaker Sani Ifeanyi/Ify Obinna/Obi Chidi/Chidiebere Nnamdi Segun
      Kunle/Adekunle Taiwo/Taiye Kehinde/Kenny Victor Daniel David Joseph Michael Peter Collins Osaze Ehis Festus Lucky`,
    female: `Blessing Joy Osayuwamen/Osayi Grace Precious Chioma Mercy Faith Happiness Ngozi Esther Omotola/Tola Ifeoma/Ify Amaka/Chiamaka
      Adaeze/Ada Folake/Fola Bukola/Bukky Yetunde/Yetty Funmilayo/Funmi Titilayo/Titi Aisha Hauwa/Hawa Zainab Patience Favour/Favor
      Gift Peace Comfort Rose Mary Ruth Sarah Rita Juliet Nneka Nkechi Obioma Efe Isioma`,
    family: `Okafor/Okafo Osagie Eze Adeyemi Igbinovia Okoro/Okoroh Balogun Omoregie Nwosu Ehigie Uwaifo Ibrahim Musa Adebayo
      Ogunleye Oladipo Obi Okeke Okonkwo Nwachukwu Onyeka Uzor Aigbe Edosomwan Ekhator Iyamu Osaro Bello Abubakar/Abubaker
      Mohammed/Muhammed Adeleke Adewale Afolabi Ajayi Akande Akinola Alabi Amadi Anyanwu Ayodele Bankole Chukwu Danjuma
      Egbo Ejike Ekpo Etim Fashola Idowu Iheanacho Johnson Lawal Mbah Ndukwe Njoku Nwankwo Odion Ogbonna Ojo Okpara Olawale`,
    woven: {
      share: 0.4,
      begin: `Ade Ola Olu Oluwa Ogun Oye Ayo Akin Chukwu Nwa Ife Osa Uwa Eze Obi Ebo Oko Omo`,
      end: `bayo dele femi kunle lowo niyi sanya seun tayo tola wale yinka eke emeka igwe kwe nna ogie rere ruyi sowo mwen zuwa`,
    },
    ...ownLists,
  },
  southAsian: {
    nationality:
      'Pakistani/Pakistan/PAK Pakistani/Pakistan/PAK Bangladeshi/Bangladesh/BGD Indian/India/IND British/United_Kingdom/GBR',
    share: 3,
    order: 'given-family',
    flat: 5,
    marriedName: 35,
    firstOfJanuary: 9,
    secondName: 40,
    male: `Muhammad/Mohammad/Mohammed/Md/محمد Ali/Aly/علی Usman/Osman/Uthman/عثمان Bilal/Belal/بلال Imran/Emran/عمران Asif/Asaf/آصف
      Kashif/کاشف Waqas/Vaqas/وقاص Nadeem/Nadim/ندیم Shahid/Shaheed/شاہد Faisal/Faysal/فیصل Zubair/Zubayr/زبیر Ahmed/Ahmad/احمد
      Hassan/Hasan/حسن Hamza/حمزہ Tariq/Tarik/طارق Rashid/Rasheed/راشد Abdul_Rahman/Abdulrahman/Abdur_Rahman/عبدالرحمن Danish/Daanish
      Rajesh Suresh Sandeep/Sandip Vijay/Vijai Harpreet/Harprit Gurpreet/Gurprit Manjit/Manjeet Ramesh Anil Kamal Mizanur Rafiqul/Rofiqul
      Jahangir Sohel/Suhel Nazmul Shafiq/Shafique Iqbal/Ikbal Sajid/Sajjid Kuldeep/Kuldip Balwinder Jaswinder/Jasvinder`,
    female: `Ayesha/Aisha/Aysha/عائشہ Fatima/Fatema/فاطمہ Saima/Saimah/صائمہ Nadia/Nadiya/نادیہ Rabia/Rabiya/رابعہ Sumaira/Sumera/سمیرا
      Bushra/بشریٰ Iqra/اقرا Hina/Heena/حنا Shazia/Shaziya/شازیہ Maryam/Mariam/مریم Zainab/Zaynab/زینب Sana/Sanaa/ثنا Sidra/سدرہ
      Nasreen/Nasrin/نسرین Priya/Pria Anju Sneha Lakshmi/Laxmi Divya Jaspreet/Jasprit Simran/Simren Reshma Kavitha/Kavita Salma
      Nusrat Taslima Farhana Rokeya/Rukia Shirin/Shireen Manpreet/Manprit Navjot Parveen/Parvin Rukhsana/Ruksana`,
    family: `Khan/خان Ahmed/Ahmad/احمد Hussain/Hussein/Hossain/حسین Malik/Mallick/ملک Butt/Bhatt/بٹ Iqbal/Ikbal/اقبال Mahmood/Mahmud/محمود
      Akhtar/Akhter/اختر Shah/شاہ Javed/Javaid/جاوید Aslam/اسلم Qureshi/Quraishi/Koreshi/قریشی Ali/علی Bibi/Bibee/بی_بی Begum/Begom/بیگم
      Chaudhry/Chowdhury/Choudhary/چوہدری Mirza/مرزا Mughal/Moghal/مغل Raja/راجہ Rehman/Rahman/رحمان Sheikh/Shaikh/شیخ Siddiqui/Siddique/صدیقی
      Singh/Sing Kaur/Kour Patel Kumar/Kumer Sharma Nair Reddy Thomas Mathew/Matthew Varghese Islam/Eslam Miah/Mia/Miya Uddin/Udin Hoque/Haque
      Sarkar/Sarker Talukder Bhuiyan Khatun/Khatoon Akter Sidhu/Sidhoo Gill Dhillon/Dhilon Sandhu Grewal Bajwa Mistry Joshi Desai Mehta Nawaz Riaz
      Yousaf/Yusuf Zaman Anwar Arshad Ashraf Baig/Beg Bashir Dar Ghani Habib Hameed Jamil Kazmi Latif Majeed Naqvi Rafiq Saleem/Salim Tahir Younis`,
    ...ownLists,
  },
};
