/** A stretch of text and what was read there. */
export interface Found<Value> {
  value: Value;
  start: number;
  end: number;
}
