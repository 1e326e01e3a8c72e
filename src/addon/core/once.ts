// Values that are worked out when somebody first asks for them: an execution loads the whole program and uses little of it.

/** A function that makes its value at the first call and gives the same one ever after. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
