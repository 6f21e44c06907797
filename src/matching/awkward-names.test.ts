import { checkAwkwardPairs } from '../testing/awkward-table.ts';
import { namesOfOnePerson } from '../testing/names-of-one-person.ts';
import { readNames } from './index.ts';

checkAwkwardPairs('names of one person in several communities', namesOfOnePerson, (text) => ({
  kind: 'person',
  value: { names: readNames(text) },
}));

checkAwkwardPairs(
  'names of two people in several communities',
  [
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Dũng', 'different'],
    ['Trần Thị Lan', 'Phạm Thị Lan', 'different'],
    ['Li Xiaoming', 'Li Xiaodong', 'different'],
    ['王小明', '王小红', 'different'],
    ['Kim Song Min', 'Kim Yong Chol', 'different'],
    ['Mohammed Ali', 'Mahmoud Ali', 'different'],
    ['محمد الخطيب', 'محمود الخطيب', 'different'],
    ['Jamal Haddad', 'Kamal Haddad', 'different'],
    ['Hassan Dahir Farah', 'Hassan Dahir Warsame', 'different'],
    ['Ahmed Hassan Abdi Warsame', 'Ahmed Hassan Omar Warsame', 'different'],
    ['Salman bin Muhammad al-Rawi', 'Muhammad bin Salman al-Rawi', 'different'],
    ['Tesfay Haile', 'Tesfay Kidane', 'different'],
    ['Oksana Melnyk', 'Olena Melnyk', 'different'],
    ['Sergei Ivanovich Lavrenko', 'Sergei Petrovich Lavrenko', 'different'],
    ['Anna Kowalska', 'Anna Kowalczyk', 'different'],
    ['Arben Hoxha', 'Ardit Hoxha', 'different'],
    ['Ilie Popa', 'Iulia Popa', 'different'],
    ['Gurpreet Singh', 'Gurpreet Kaur', 'different'],
    ['Mohammed Khan', 'Mohammed Hussain', 'different'],
    ['John Smith', 'Joan Smith', 'different'],
    ['Patrick Murphy', 'Peter Murphy', 'different'],
    ['Giorgi Beridze', 'Giorgi Maisuradze', 'different'],
    ['....', '----', 'different'],
    ['\u0000\u0001', '\u0000\u0001', 'different'],
  ],
  (text) => ({ kind: 'person', value: { names: readNames(text) } }),
);

checkAwkwardPairs(
  'dates of birth beside one name',
  [
    ['1990-05-17', '1990-17-05', 'same'],
    ['1990-05-17', '1909-05-17', 'same'],
    ['1990-05-17', '1990-05-18', 'same'],
    ['1990-05-17', '1990-05', 'same'],
    ['1990-05-17', '1990', 'same'],
    ['1990-01-01', '1990-05-17', 'same'],
    ['1990-05-17', '1960-11-30', 'different'],
    ['1990-05-17', '1950', 'different'],
    ['0000-00-00', '1990-05-17', 'same'],
    ['2024-02-30', '1990-05-17', 'different'],
    ['17/05/1990', '1990-05-17', 'same'],
    ['17.5.90', '17 May 1990', 'same'],
    ['17th of May 1990', 'May 17, 1990', 'same'],
    ['19900517', '17-05-1990', 'same'],
    ['05/17/1990', '17/05/1990', 'same'],
    ['May 1990', '1990-05-17', 'same'],
    ['17 May 1990', '18 Nov 1961', 'different'],
  ],
  (date) => ({ kind: 'person', value: { names: [{ full: 'Maria Dobre' }], birth: { date } } }),
);
