// The spreadsheet's Ui inside the isolate: menus, dialogs, sidebars.
import type { DialogAnswer } from '../runtime/service';
import type { MenuState } from '../services/ui';
import { call } from './door';
import { type EnumerationValue, enumeration } from './enumeration';
import type { HtmlOutput } from './html-service';
import { strict, strictObject } from './strict';

const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

class Menu {
  readonly #state: MenuState;
  constructor(caption: string) {
    this.#state = { kind: 'menu', caption, items: [] };
  }
  _state(): MenuState {
    return this.#state;
  }
  addItem(caption: string, functionName: string): this {
    this.#state.items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.#state.items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.#state.items.push(menu._state());
    return this;
  }
  addToUi(): void {
    call('Ui', 'Menu.addToUi', this.#state);
  }
}
strict('Menu', Menu);

class PromptResponse {
  readonly #answer: DialogAnswer;
  constructor(answer: DialogAnswer) {
    this.#answer = answer;
  }
  getSelectedButton(): EnumerationValue {
    return Button[this.#answer.button];
  }
  getResponseText(): string {
    return this.#answer.text;
  }
}
strict('PromptResponse', PromptResponse);

/** One, two or three arguments: message; message and buttons; title, message and buttons. */
function ask(kind: 'alert' | 'prompt', args: (string | EnumerationValue)[]): DialogAnswer {
  const texts = args.filter((argument): argument is string => typeof argument === 'string');
  const buttons = args.find((argument): argument is EnumerationValue => typeof argument !== 'string');
  const [title, message] = texts.length > 1 ? texts : ['', texts[0]];
  return call('Ui', kind, title, message, (buttons ?? ButtonSet.OK).name());
}

function page(output: HtmlOutput, title: string) {
  return { title, html: output.getContent(), width: output.getWidth(), height: output.getHeight() };
}

export const Ui = strictObject('Ui', {
  Button,
  ButtonSet,
  createMenu: (caption: string) => new Menu(caption),
  /** As an editor add-on's it stands under 扩展程序, with the script's name. */
  createAddonMenu: () => new Menu(''),
  alert: (...args: (string | EnumerationValue)[]) => Button[ask('alert', args).button],
  prompt: (...args: (string | EnumerationValue)[]) => new PromptResponse(ask('prompt', args)),
  showSidebar(userInterface: HtmlOutput): void {
    call('Ui', 'showSidebar', page(userInterface, userInterface.getTitle()));
  },
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    call('Ui', 'showModalDialog', page(userInterface, title));
  },
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    call('Ui', 'showModelessDialog', page(userInterface, title));
  },
});
