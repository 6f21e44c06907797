import pg from 'pg';

const int8 = 20;
const date = 1082;
const int8List = 1016;
const dateList = 1182;
const textArray: number = 1009;

const textList: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray, 'text');
const bigints = (text: string) => textList(text).map((each) => (each === null ? null : BigInt(each)));

/** How columns become values: bigint as bigint; a date as its own text, since a Date would take on a time zone. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === int8) return BigInt;
      if (oid === int8List) return bigints;
      if (oid === date) return String;
      if (oid === dateList) return textList;
    }
    return pg.types.getTypeParser(oid, 'text');
  },
};
