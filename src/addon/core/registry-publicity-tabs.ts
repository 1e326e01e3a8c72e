// The registry's tabs for publicity and announcement.

import { CONFIRMATION_CHOICES } from './phrases/confirmation';
import { PUBLICITY_CHOICES } from './phrases/publicity-tabs';
import { CHOICES } from './phrases/tabs';
import { called, column, hidden, person, type Tab, tab } from './registry-columns';
import type { PublicityTabKey } from './registry-tab-keys';

const RED = '#B5524A';

const look = { tabColor: RED };

/** sheetIds 1030 to 1035. */
export const PUBLICITY_TABS: Record<PublicityTabKey, Tab> = {
  templates: tab(
    'templates',
    1030,
    'template_key',
    [
      hidden('template_key'),
      column('document_kind', 'text', { width: 110 }),
      column('template_part', 'text', { width: 100 }),
      person('template_text', 'long_text', { width: 640 }),
      column('help', 'long_text', { width: 360 }),
    ],
    look,
  ),
  confirmations: tab(
    'confirmations',
    1035,
    'nomination_id',
    [
      column('nomination_id', 'text', { width: 90 }),
      column('name', 'text', { width: 120 }),
      column('confirm_state', 'choice', { choices: CONFIRMATION_CHOICES.state, width: 120 }),
      column('asked_correction', 'long_text', { width: 320 }),
      column('correction_check', 'long_text', { width: 260 }),
      person('correction_decision', 'choice', { choices: CONFIRMATION_CHOICES.decision }),
      column('correction_result', 'long_text', { width: 260 }),
      person('by_hand', 'choice', { choices: CONFIRMATION_CHOICES.byHand, width: 120 }),
      column('consent_publication', 'choice', { choices: CHOICES.yesNo, width: 90 }),
      column('category', 'text', { width: 100 }),
      called(column('unit', 'text', { width: 220 }), 'reviewer_unit'),
      column('post', 'text', { width: 140 }),
      column('sent_to', 'text', { width: 180 }),
      column('sent_at', 'datetime'),
      person('due_at', 'datetime'),
      column('answered_at', 'datetime'),
      column('reminded_at', 'datetime'),
      person('note', 'text', { width: 180 }),
      hidden('token'),
      hidden('response_id'),
      column('asked', 'json'),
      column('settled', 'json'),
    ],
    { ...look, frozenColumns: 2 },
  ),
  candidates: tab(
    'candidates',
    1031,
    'nomination_id',
    [
      column('list_order', 'number'),
      column('nomination_id', 'text', { width: 90 }),
      column('category', 'text', { width: 100 }),
      column('name', 'text', { width: 120 }),
      called(column('unit', 'text', { width: 240 }), 'reviewer_unit'),
      column('post', 'text', { width: 140 }),
      column('candidate_state', 'choice', { choices: PUBLICITY_CHOICES.candidateState }),
      column('explanation', 'long_text', { width: 360 }),
      person('consent_settled', 'choice', { choices: PUBLICITY_CHOICES.consentSettled, width: 120 }),
      person('order_by_hand', 'number', { width: 90 }),
      person('talk_order', 'number', { width: 90 }),
      person('talk_title', 'text', { width: 240 }),
      person('note', 'text', { width: 180 }),
    ],
    look,
  ),
  objections: tab(
    'objections',
    1032,
    'objection_id',
    [
      column('objection_id', 'text', { width: 80 }),
      person('received_at', 'datetime'),
      person('nomination_id', 'text', { width: 90 }),
      column('name', 'text', { width: 120 }),
      person('objector', 'text', { width: 120 }),
      called(person('contact', 'text', { width: 150 }), 'objector_contact'),
      person('objection', 'long_text', { width: 320 }),
      person('attachments', 'text', { width: 160 }),
      person('handler', 'text', { width: 90 }),
      called(
        person('objection_state', 'choice', { choices: PUBLICITY_CHOICES.objectionState }),
        'objection_state',
      ),
      person('answer', 'long_text', { width: 280 }),
      person('answered_at', 'datetime'),
      column('consequence', 'long_text', { width: 360 }),
    ],
    look,
  ),
  documents: tab(
    'documents',
    1033,
    'document_key',
    [
      column('document_name', 'text', { width: 260 }),
      column('version', 'number'),
      column('document_state', 'choice', { choices: PUBLICITY_CHOICES.documentState }),
      column('agreement', 'long_text', { width: 260 }),
      column('made_at', 'datetime'),
      column('who', 'text', { width: 180 }),
      column('period_first', 'text', { width: 100 }),
      column('period_last', 'text', { width: 100 }),
      column('listed_count', 'number'),
      column('list_fingerprint', 'text', { width: 120 }),
      column('document_link', 'link', { width: 200 }),
      column('word_link', 'link', { width: 200 }),
      hidden('document_key'),
      hidden('series'),
      column('listed', 'json'),
    ],
    look,
  ),
  honorees: tab(
    'honorees',
    1034,
    'nomination_id',
    [
      column('year', 'number'),
      column('honor', 'text', { width: 160 }),
      column('kind', 'choice', { choices: PUBLICITY_CHOICES.nomineeKind }),
      column('name', 'text', { width: 160 }),
      called(column('unit', 'text', { width: 260 }), 'reviewer_unit'),
      column('category', 'text', { width: 110 }),
      column('nomination_id', 'text', { width: 90 }),
    ],
    look,
  ),
};
