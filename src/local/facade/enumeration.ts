// Enumerations as scripts see them: values with a name and an order, whose JSON is the name.

class EnumerationValue {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumerationValue): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

export type { EnumerationValue };

/** An object with one value per name: `enumeration('RANGE', 'SHEET').RANGE`. */
export function enumeration<N extends string>(...names: N[]): Readonly<Record<N, EnumerationValue>> {
  return Object.freeze(
    Object.fromEntries(names.map((name, at) => [name, new EnumerationValue(name, at)])),
  ) as Readonly<Record<N, EnumerationValue>>;
}
