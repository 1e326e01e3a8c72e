// On every page: changing who one acts as, and on the clock's page what runs while time passes.
import { onEvent } from './transport';

const chooser = document.querySelector<HTMLFormElement>('.chooser');
if (chooser !== null) switchAtOnce(chooser);

/** Choosing a person is enough, but for the arrow keys: they pass through others on the way, so the button comes up. */
function switchAtOnce(form: HTMLFormElement): void {
  const select = form.querySelector('select')!;
  const before = select.value;
  let byKeys = false;
  form.classList.add('scripted');
  select.addEventListener('pointerdown', () => (byKeys = false));
  select.addEventListener('keydown', ({ key }) => {
    byKeys = key !== 'Enter';
    if (key === 'Enter' && select.value !== before) form.submit();
  });
  select.addEventListener('change', () => {
    if (byKeys) form.classList.remove('scripted');
    else form.submit();
  });
}

// In a row that is wider than the screen one must see where one is.
for (const here of document.querySelectorAll('nav [aria-current="page"]'))
  here.scrollIntoView({ block: 'nearest', inline: 'center' });

const fired = document.getElementById('fired');
if (fired !== null) watchTheClock(fired);

function watchTheClock(list: HTMLElement): void {
  const progress = document.getElementById('clock-progress')!;
  onEvent((event) => {
    if (event.type === 'fired') {
      list.querySelector('.empty')?.remove();
      const line = document.createElement('li');
      const isGood = event.status === 'completed';
      line.className = isGood ? '' : 'bad';
      line.textContent = `${event.at}　${event.entry}（${event.cause}）：${isGood ? '完成' : event.status}`;
      list.prepend(line);
      while (list.children.length > 60) list.lastElementChild!.remove();
    }
    if (event.type === 'clock') show(event.now);
  });
  document.addEventListener('submit', async (submitted) => {
    const form = submitted.target as HTMLFormElement;
    if (!form.matches('[data-clock]')) return;
    submitted.preventDefault();
    progress.textContent = '时间正在走……';
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) fields.set(name, String(value));
    const answer = await fetch(form.action, { method: 'POST', body: fields });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What just ran stays in view; only what is due next is shown anew.
    for (const part of fresh.querySelectorAll('[data-part]')) {
      const name = part.getAttribute('data-part');
      document.querySelector(`[data-part="${name}"]`)?.replaceWith(document.adoptNode(part));
    }
    show(fresh.getElementById('bignow')!.textContent!);
    progress.textContent = '';
  });
}

function show(now: string): void {
  document.getElementById('bignow')!.textContent = now;
  document.getElementById('now')!.textContent = now.slice(0, 16);
}
