// The entries that set-up's tests run in an isolate: set-up, health and self-check as they are, with their results handed out.
/// <reference types="google-apps-script" />
import { health } from '../../../src/addon/google/health';
import { onOpen } from '../../../src/addon/google/menu';
import { selfCheck } from '../../../src/addon/google/self-check';
import { setUp } from '../../../src/addon/google/set-up';

export { health, onOpen, selfCheck, setUp };
