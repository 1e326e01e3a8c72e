// A bar on standard error that moves in place on a terminal and stays silent anywhere else.

const WIDTH = 30;

export class ProgressBar {
  private shown = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {}

  show(done: number): void {
    if (!process.stderr.isTTY || this.total === 0) return;
    const filled = Math.round((done / this.total) * WIDTH);
    const percent = Math.floor((done / this.total) * 100);
    if (percent === this.shown) return;
    this.shown = percent;
    process.stderr.write(
      `\r${this.label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${this.total}`,
    );
  }

  /** Leaves the line to what follows. */
  end(): void {
    if (this.shown >= 0) process.stderr.write('\r\u001B[K');
  }
}
