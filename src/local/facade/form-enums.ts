// FormApp's enumerations, in Google's order.
import { enumeration } from './enumeration';

export const ItemType = enumeration(
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
  'RATING',
  'UNSUPPORTED',
);
export const PageNavigationType = enumeration('CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT');
export const DestinationType = enumeration('SPREADSHEET');
export const Alignment = enumeration('LEFT', 'CENTER', 'RIGHT');
