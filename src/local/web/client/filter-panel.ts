// The panel that chooses which values of a column stay in view.

interface Choice {
  text: string;
  count: number;
  shown: boolean;
}

/** Gives the values to hide, or null when the person changed nothing. */
export function chooseValues(heading: string, choices: Choice[]): Promise<string[] | null> {
  return new Promise((resolve) => {
    const box = document.createElement('dialog');
    box.className = 'ask filter';
    box.setAttribute('aria-label', `筛选：${heading}`);
    const form = document.createElement('form');
    form.method = 'dialog';
    const title = document.createElement('h2');
    title.textContent = `筛选：${heading}`;
    const list = document.createElement('div');
    list.className = 'choices';
    const boxes = choices.map(({ text, count, shown }) => {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'checkbox';
      input.checked = shown;
      label.append(
        input,
        ` ${text === '' ? '（空白）' : text.slice(0, 60)} `,
        Object.assign(document.createElement('span'), { textContent: `${count}` }),
      );
      list.append(label);
      return input;
    });
    const row = document.createElement('div');
    row.className = 'buttons';
    const button = (label: string, value: string, look = '') => {
      const one = document.createElement('button');
      one.textContent = label;
      one.value = value;
      one.className = look;
      row.append(one);
      return one;
    };
    button('确定', 'OK', 'primary');
    button('取消', 'CANCEL');
    const all = button('全选', '');
    const none = button('清空', '');
    for (const [one, on] of [
      [all, true],
      [none, false],
    ] as const) {
      one.type = 'button';
      one.addEventListener('click', () => {
        for (const input of boxes) input.checked = on;
      });
    }
    form.append(title, list, row);
    box.append(form);
    document.body.append(box);
    box.addEventListener('close', () => {
      box.remove();
      resolve(
        box.returnValue === 'OK'
          ? choices.filter((_one, at) => !boxes[at]!.checked).map(({ text }) => text)
          : null,
      );
    });
    box.showModal();
  });
}
