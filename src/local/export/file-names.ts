// Names for files on this computer's disk, made from the names that people gave in Drive.

const BYTES = 180;

/** A name that Windows, macOS and Linux take; the ending is kept when the name has to be cut. */
export function diskName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\u0000-\u001F\u007F]/g, '_')
    .replace(/[. ]+$/, '')
    .trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  let stem = [...clean.slice(0, clean.length - ending.length)];
  while (Buffer.byteLength(stem.join('')) + ending.length > BYTES) stem = stem.slice(0, -1);
  return `${stem.join('')}${ending}` || '未命名';
}

/** Gives each name of one folder a place of its own: Drive allows equal names, disks do not. */
export class TakenNames {
  private readonly taken = new Set<string>();

  free(name: string): string {
    const wanted = diskName(name);
    const ending = /\.[A-Za-z0-9]{1,8}$/.exec(wanted)?.[0] ?? '';
    const stem = wanted.slice(0, wanted.length - ending.length);
    let free = wanted;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1)
      free = `${stem} (${number})${ending}`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}
