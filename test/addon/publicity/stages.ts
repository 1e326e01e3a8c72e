// The campaign at the moments when each document can be made: its own registry, so that the making can be counted, killed and spoilt.
import { pasteRows } from '../../../src/local/paste-rows';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { sharedState } from '../../support/shared-state';
import { addReviewers } from '../review/desk';
import { addDeeds, nominees, object, set, shortlisted } from './shortlisted';

/** By document, in the order of the campaign: the menu entry that makes it, and the state before the click. */
export interface Stage {
  kind: string;
  entry: string;
  /** Of the version that the click makes. */
  key: string;
  snapshot: string;
}

/** `count` names on the list and one behind them. */
export function stages(count: number): Stage[] {
  return JSON.parse(sharedState(['stages', count], () => JSON.stringify(reachedStages(count)))) as Stage[];
}

function reachedStages(count: number): Stage[] {
  const list = nominees(count, 1);
  const reached: Stage[] = [];
  const stage = (kind: string, entry: string, key: string, campaign: Campaign): void => {
    reached.push({ kind, entry, key, snapshot: campaign.snapshot() });
  };

  Object.assign(list[0]!.cells!, { channel: '组织推荐', recommending_unit: '安徽省高校后勤协会' });
  const first = openCampaign(shortlisted(list, '初评'));
  addDeeds(first, list);
  pasteRows(first.workspace, 'recommending_units', [
    { name: { typed: '安徽省高校后勤协会' }, kind: { typed: '地方教育后勤社团组织' } },
  ]);
  set(first, 'review.blind', '初评：否\n专家评审：是');
  first.workspace.takeEvents();
  stage('recommendations', 'menuMakeRecommendations', 'recommendations/1', first);
  stage('compilation', 'menuMakeCompilation', 'compilation-1/1', first);
  addReviewers(first, 7);
  first.click('menuAssignReviews');
  stage('blind', 'menuMakeBlindCompilation', 'blind-1/1', first);

  const last = openCampaign(shortlisted(list));
  addDeeds(last, list);
  stage('notice', 'menuMakeNotice', 'notice/1', last);
  last.click('menuMakeNotice');
  object(last, { nomination_id: list[1]!.id, objector: '某甲', objection_state: '属实', answer: '事迹不实' });
  stage('supplement', 'menuMakeSupplement', 'supplement-1/1', last);
  last.click('menuMakeSupplement');
  last.wait(10 * DAY);
  stage('outcome', 'menuMakeOutcome', 'outcome/1', last);
  stage('announcement', 'menuMakeAnnouncement', 'announcement/1', last);
  last.click('menuMakeAnnouncement');
  stage('presentation', 'menuMakePresentation', 'presentation/1', last);
  return reached;
}
