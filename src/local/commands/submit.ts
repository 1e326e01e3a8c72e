// `laurel submit`: fills in the form once per entry of a file; what the form refuses comes in on paper.
import { openWorkspace } from '../open-workspace';
import { NotSubmissions, readSubmissions, type Submission } from '../rehearsal/submission-file';
import { submitAll } from '../rehearsal/submit';
import { CallError, type Command, inputJson } from './command';
import { ProgressBar } from './progress-bar';

export const submit: Command = {
  usage: 'submit FILE [--data DIR] [--json]',
  summary: [
    '按文件逐份填报表单；表单不收的，作为纸质申报录入并导入',
    'fills in the form once per entry; what the form refuses comes in by the paper lane',
  ],
  options: {},
  positionals: [1, 1],
  run({ data, positionals }) {
    const submissions = submissionsIn(positionals[0]!);
    const { workspace, scheduler, close } = openWorkspace(data);
    try {
      const bar = new ProgressBar('填报', submissions.length);
      const answered = submitAll(workspace, scheduler, submissions, { progress: (done) => bar.show(done) });
      bar.end();
      const paper = answered.filter(({ lane }) => lane === 'paper').length;
      const lost = answered.filter((answer) => answer.nomination_id === '');
      const lines = [`共 ${answered.length} 份：网上 ${answered.length - paper} 份，线下 ${paper} 份。`];
      if (lost.length > 0) lines.push(`没有进入登记台账的：${lost.map(({ id }) => id).join('、')}。`);
      return { document: answered, text: lines.join('\n') };
    } finally {
      close();
    }
  },
};

export function submissionsIn(path: string): Submission[] {
  try {
    return readSubmissions(inputJson(path));
  } catch (error) {
    throw error instanceof NotSubmissions ? new CallError(`${path}：${error.message}`) : error;
  }
}
