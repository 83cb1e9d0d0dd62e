/** The newest of a value, for those who were handed it once and call back later. */
export class Latest<Value> {
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
  }
}
