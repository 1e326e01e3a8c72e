// The questions that a campaign asks beyond the form's fixed ones: its own, and one for every lower level's publicity.
import type { Campaign, Supplement } from './campaign';
import { CAMPAIGN_WORDS as WORDS } from './phrases/campaign-settings';

/** In the order of the form. */
export function questionsOf(campaign: Campaign): Supplement[] {
  return [...campaign.questions, ...campaign.levels.flatMap(levelQuestion)];
}

function levelQuestion({ name, publicity }: Campaign['levels'][number]): Supplement[] {
  if (publicity === null) return [];
  return [
    {
      name: WORDS.levelQuestion(name),
      answer: 'choice',
      choices: [WORDS.levelDone(publicity.days, publicity.kind), WORDS.levelOpen],
      unfit: [WORDS.levelOpen],
      min: null,
      max: null,
      of: [],
      optional: false,
    },
  ];
}
