// Short messages in the corner, as Sheets shows them.

export function toast(title: string, message: string, seconds = 8): void {
  const box = document.getElementById('toasts')!;
  const one = document.createElement('div');
  one.className = 'toast';
  if (title !== '') {
    const heading = document.createElement('b');
    heading.textContent = title;
    one.append(heading);
  }
  const text = document.createElement('p');
  text.textContent = message;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '✕';
  close.setAttribute('aria-label', '关闭');
  close.addEventListener('click', () => one.remove());
  one.append(text, close);
  box.append(one);
  setTimeout(() => one.remove(), seconds * 1000);
}
