// Names that a text may go on with, found by their first two characters.

/** 深圳大学城, 大学路, 大学生: not the university. */
const GOES_ON = /[城路生]/;

/** Names by their first two characters, longest first, so that 南昌航空大学 is never taken for 南昌大学. */
export class Beginnings<Value> {
  private readonly buckets = new Map<string, { name: string; value: Value }[]>();
  private readonly sorted = new Set<string>();

  add(name: string, value: Value): void {
    const beginning = name.slice(0, 2);
    const bucket = this.buckets.get(beginning);
    if (bucket === undefined) this.buckets.set(beginning, [{ name, value }]);
    else bucket.push({ name, value });
  }

  at(text: string, from: number): { name: string; value: Value } | null {
    const beginning = text.slice(from, from + 2);
    const bucket = this.buckets.get(beginning);
    if (bucket === undefined) return null;
    // A run asks for few of the beginnings: only those are put in order.
    if (!this.sorted.has(beginning)) {
      bucket.sort((a, b) => b.name.length - a.name.length);
      this.sorted.add(beginning);
    }
    return (
      bucket.find(
        ({ name }) => text.startsWith(name, from) && !GOES_ON.test(text[from + name.length] ?? ''),
      ) ?? null
    );
  }
}
