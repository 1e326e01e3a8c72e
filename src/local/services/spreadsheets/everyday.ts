// The everyday service SpreadsheetApp as the door offers it.
import type { Service } from '../../runtime/service';

export const everydayService: Service = { name: 'SpreadsheetApp', methods: {} };
