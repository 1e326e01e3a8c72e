// Lets one at a time act on the workspace; a run that waits for a person's answer lets others go first.

export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Runs `work` after everybody who asked before; gives what it gives. */
  async take<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await this.begin();
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Waits for the turn; the function that it gives ends it. */
  async begin(): Promise<() => void> {
    const before = this.last;
    let release = () => {};
    this.last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}
