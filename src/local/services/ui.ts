// The Ui of the spreadsheet: menus and what is shown beside the sheet are kept per user, dialogs are put before the person.
import type { Call, Dialog, DialogAnswer, Method, Service } from '../runtime/service';
import { ServiceError } from '../runtime/service';
import { lockService } from './locks';

export interface MenuItem {
  kind: 'item';
  caption: string;
  functionName: string;
}
export interface MenuState {
  kind: 'menu';
  caption: string;
  items: (MenuItem | { kind: 'separator' } | MenuState)[];
}

/** A sidebar or an HTML dialog that was shown last. */
export interface ShownPage {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
  /** Virtual time. */
  at: number;
}

/** `ui/<user>`. */
export interface UiState {
  menus?: MenuState[];
  sidebar?: ShownPage;
  dialog?: ShownPage & { modal: boolean };
}

const CONTAINER_UI = ['https://www.googleapis.com/auth/script.container.ui'];

function requirePerson(call: Call): void {
  if (call.surface !== 'spreadsheet_ui') {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
}

/** Scripts wait for the answer; their locks do not last that long (Ui.alert's reference says so). */
function ask(kind: Dialog['kind']): Method {
  return {
    cost: 100,
    run(call, title: string, message: string, buttons: Dialog['buttons']): DialogAnswer {
      requirePerson(call);
      lockService.executionEnded!(call.store, call.executionId);
      return call.ask({ kind, title, message, buttons });
    },
  };
}

function show(method: string, keep: (page: ShownPage) => Partial<UiState>): Method {
  return {
    cost: 100,
    scopes: CONTAINER_UI,
    run(call, page: Omit<ShownPage, 'at'>) {
      requirePerson(call);
      // Simple triggers may build menus, not show pages (PLATFORM.md section 6).
      if (call.identity.authMode !== 'FULL') {
        throw new ServiceError(
          `Specified permissions are not sufficient to call Ui.${method}. Required permissions: ${CONTAINER_UI[0]}`,
        );
      }
      for (const [key, value] of Object.entries(keep({ ...page, at: call.now }))) {
        call.store.set(['ui', call.identity.effectiveUser, key], value);
      }
    },
  };
}

/** A menu of the same caption takes the old one's place. */
function addToUi(call: Call, menu: MenuState): void {
  requirePerson(call);
  const user = call.identity.effectiveUser;
  const others = (call.store.get<MenuState[]>('ui', user, 'menus') ?? []).filter(
    ({ caption }) => caption !== menu.caption,
  );
  call.store.set(['ui', user, 'menus'], [...others, menu]);
}

export const uiService: Service = {
  name: 'Ui',
  methods: {
    alert: ask('alert'),
    prompt: ask('prompt'),
    showSidebar: show('showSidebar', (sidebar) => ({ sidebar })),
    showModalDialog: show('showModalDialog', (page) => ({ dialog: { ...page, modal: true } })),
    showModelessDialog: show('showModelessDialog', (page) => ({ dialog: { ...page, modal: false } })),
    'Menu.addToUi': { cost: 30, run: addToUi },
  },
};
