// What institutions were called before, and which of these renames only general knowledge vouches for.

export class InstitutionRenames {
  private readonly next = new Map<string, string>();
  private readonly doubted = new Set<string>();

  /** Reads renames.txt; its format is told in tables/README.md. */
  constructor(text: string) {
    for (const line of text.trim().split('\n')) {
      const [old = '', now = ''] = line.replace('?', '').split('→');
      this.next.set(old, now);
      if (line.endsWith('?')) this.doubted.add(old);
    }
  }

  oldNames(): Iterable<string> {
    return this.next.keys();
  }

  has(name: string): boolean {
    return this.next.has(name);
  }

  /** The name of today, through all renames; a name that was never changed is its own. */
  today(name: string): string {
    const now = this.next.get(name);
    return now === undefined ? name : this.today(now);
  }

  /** Whether a rename on the way to the name of today is doubted. */
  isDoubtful(name: string): boolean {
    const now = this.next.get(name);
    return now !== undefined && (this.doubted.has(name) || this.isDoubtful(now));
  }
}
