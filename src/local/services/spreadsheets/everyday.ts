// The everyday service SpreadsheetApp as the door offers it.
import type { Service } from '../../runtime/service';
import { rangeMethods } from './everyday-ranges';
import { sheetMethods, spreadsheetMethods } from './everyday-tabs';

export const everydayService: Service = {
  name: 'SpreadsheetApp',
  methods: { ...spreadsheetMethods, ...sheetMethods, ...rangeMethods },
};
