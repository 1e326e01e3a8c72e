// Names of other languages written in Chinese characters: when two spellings can be the same name.
import { once } from '../once';
import { MIDDLE_DOT } from './characters';
import type { Lookups } from './lookups';
import { surnameOf } from './names';
import { blurred } from './readings';

/**
 * Syllables that different offices write for the same sound of a Uyghur, Kazakh, Mongol or Tibetan name: 买/麦, 阿不都/阿卜杜,
 * 力/里, 提/题, 卡德尔/卡地尔, 吐尔逊/图尔荪, 别克/拜克, 次仁/才让. General knowledge of usual variants.
 */
const SAME_SOUND =
  'de di dai ti te|bu bo pu fu|du duo dou|mai mei ma|ka ha ga ke ge he|bie bai bei|si su se|mu mo|sun xun song|ci cai ze ce|' +
  'ren rang|yu you|wu ou|tu tuo|li le lai|zi zhi|man men|lang nang nan|jia jie ji|qi xi|deng dun|luo lao|nu no|ya ye|guo gu|' +
  'jiang zhan|ba pa|rou ru re|ban wan|ken geng|ju zhu';

const classes = once(() => {
  const classOf = new Map<string, string>();
  for (const group of SAME_SOUND.split('|')) {
    const syllables = group.split(' ').map(blurred);
    for (const syllable of syllables) classOf.set(syllable, syllables[0]!);
  }
  return classOf;
});

/** The syllables of one part, speakers' habits blurred; 尔, which some spellings drop, does not count. */
function syllablesOf(part: string, lookups: Lookups): string[] {
  const readings = lookups.readings();
  const syllables = Array.from(part, (character) => blurred(readings.syllables(character)[0] ?? character));
  return syllables.filter((syllable) => syllable !== 'er');
}

/** How a part sounds when spelling habits are blurred too. */
function soundsOf(part: string, lookups: Lookups): string {
  return syllablesOf(part, lookups)
    .map((syllable) => classes().get(syllable) ?? syllable)
    .join(' ');
}

/** One key for all the usual spellings of a name, in today's characters, with or without middle dots. */
export function soundKey(name: string, lookups: Lookups): string {
  return soundsOf(name.split(MIDDLE_DOT).join(''), lookups);
}

/** The name's parts between dots, each as soundKey. */
export function soundKeysOfParts(name: string, lookups: Lookups): string[] {
  return name.split(MIDDLE_DOT).map((part) => soundsOf(part, lookups));
}

/** A surname of the list and one or two characters more (one to three when the surname has two): a name of Han shape. */
export function hasHanShape(name: string, lookups: Lookups): boolean {
  const surname = surnameOf(name, lookups);
  if (surname === '' || lookups.surnames().rank(surname) === undefined) return false;
  const given = Array.from(name).length - Array.from(surname).length;
  return given >= 1 && given <= 2;
}
