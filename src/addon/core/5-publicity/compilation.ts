// The compilation of the candidates' deeds (候选人事迹汇编) for the experts: edited texts where an editor wrote them, else the originals.
import { markOf } from '../2-screening/fingerprints';
import { chinaTime } from '../chinese/time';
import { type VolumeEntry, volume } from '../documents/volume';
import { PAPER_WORDS } from '../phrases/templates';
import { rowsOf, textOf } from '../registry-snapshot';
import { type Candidate, candidateList, inOrder, listFingerprint } from './candidates';
import { byCategory, type Paper, printedDay, valuesFor, type Writing } from './papers';
import { fillTemplate } from './templates';

/** The volume of the latest shortlist that is confirmed, whatever its round; or what keeps it from being made. */
export function writeCompilation(writing: Writing): { paper: Paper | null; problems: string[] } {
  const { snapshot, campaign, lookups, now } = writing;
  const confirmed = new Set(rowsOf(snapshot, 'shortlist').map((row) => textOf(row, 'round')));
  const round = [...campaign.review.rounds].reverse().find(({ name }) => confirmed.has(name));
  const list = candidateList(snapshot, campaign, lookups, round?.name ?? campaign.review.rounds[0]?.name);
  // Consent is asked for publication, not for review.
  const candidates = inOrder(
    list.all.filter(({ state }) => ['listed', 'replacement', 'no_consent'].includes(state)),
    campaign,
    lookups,
  );
  const texts = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const missing = candidates.filter(({ id }) => texts.get(id) === undefined);
  const date = printedDay(chinaTime(now).date);
  const filled = fillTemplate(snapshot, 'compilation', valuesFor(candidates, campaign, null, date));
  const problems = [...list.problems, ...missing.map(({ id }) => PAPER_WORDS.noDeeds(id)), ...filled.errors];
  if (problems.length > 0) return { paper: null, problems };
  const entryOf = (candidate: Candidate): VolumeEntry => {
    const row = texts.get(candidate.id)!;
    const media = textOf(row, 'media_honors').trim();
    return {
      bookmark: `n${candidate.id.replace(/\W/g, '_')}`,
      contentsLine: PAPER_WORDS.contentsLine(candidate.name, candidate.unit),
      heading: candidate.name,
      subheading: PAPER_WORDS.nominee(candidate.unit, candidate.post),
      parts: [
        { title: '', text: textOf(row, 'deeds_edited').trim() || textOf(row, 'deeds') },
        ...(PAPER_WORDS.noMedia.test(media) ? [] : [{ title: PAPER_WORDS.mediaHonors, text: media }]),
      ],
    };
  };
  const groups = byCategory(candidates, campaign).flatMap(({ name }) => {
    const own = candidates.filter(({ category }) => category === name);
    return own.length === 0 ? [] : [{ title: name, entries: own.map(entryOf) }];
  });
  const document = volume({
    title: filled.title,
    paragraphs: filled.paragraphs,
    contentsTitle: filled.listTitle,
    groups,
    signers: [campaign.identity.organizer],
    date,
  });
  return {
    paper: {
      kind: 'compilation',
      title: document.name,
      document,
      printed: candidates,
      fingerprint: listFingerprint(candidates),
      mark: markOf(JSON.stringify(document)),
      period: null,
    },
    problems: [],
  };
}
