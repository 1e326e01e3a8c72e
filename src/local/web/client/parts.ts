// Leads the keyboard from one part of the sheet's page to the next: F6 on, Shift+F6 back, for the grid keeps Tab to itself.

/** A part of the page and how the keyboard gets into it. */
export interface Part {
  place: HTMLElement;
  /** Left out: to its first link, button or box. */
  enter?: () => void;
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not([type="hidden"]), select, textarea, iframe, [tabindex="0"]';

/** `isBusy` says that the key belongs to whoever is at work, as in a cell that is being typed in. */
export function leadBetween(parts: Part[], isBusy: () => boolean): { step(back: boolean): void } {
  const step = (back: boolean) => {
    const here = parts.findIndex(({ place }) => place.contains(document.activeElement));
    for (let tries = 1; tries <= parts.length; tries += 1) {
      const next = parts[(Math.max(here, 0) + (back ? -tries : tries) + parts.length * 2) % parts.length]!;
      if (entered(next)) return;
    }
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || isBusy() || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      step(event.shiftKey);
    },
    true,
  );
  return { step };
}

function entered({ place, enter }: Part): boolean {
  if (place.getClientRects().length === 0) return false;
  if (enter !== undefined) enter();
  else place.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  return place.contains(document.activeElement);
}
