// The words of the outbox: what is to be done, and what became of it.
import { inQuotes } from './quoting';

export const OUTBOX_PHRASES = {
  folder: (id: string, name: string) => `建材料文件夹${inQuotes(`${id} ${name}`)}`,
  file: (name: string) => `归档${inQuotes(name)}`,
  registrationForm: (id: string, name: string) => `生成待盖章的报名表：${id} ${name}`,
  original: (id: string, name: string) => `保存填报原文：${id} ${name}`,
  receipt: (name: string, to: string) => `给${name}发收件回执，寄往 ${to}`,
  correction: (name: string, to: string) => `给${name}发补正通知，寄往 ${to}`,
  updated: (name: string, to: string) => `给${name}发更正回执，寄往 ${to}`,
  quotaQuestion: (unit: string, to: string) => `请${unit}确认保留哪些申报，寄往 ${to}`,
  quotaLetter: (unit: string) => `生成致${unit}的名额确认函，请打印寄送`,
  uncertain: '程序在发信途中中断，不能确定是否已经寄出。请查“已发送”邮件，再在“人工处理”中选择。',
  again: '按人工处理意见重新办理。',
  confirmed: '已由人工确认办成。',
  dropped: '按人工处理意见不再办理。',
  forecast: (date: string) => `今日发信额度已用完，预计${date}发出。`,
  stopped: '已由工作人员停下，在“工作台”中点“继续”后接着办。',
  quotaUsedUp: '今日发信额度已用完，明日继续。',
  failed: (message: string) => `平台报错：${message}`,
  givenUp: (message: string) => `多次未办成，请人工处理。平台报错：${message}`,
  badAddress: (message: string) => `寄信地址不可用，请电话联系申报人。平台报错：${message}`,
  fileGone: '找不到这份文件，可能已被删除。',
};
