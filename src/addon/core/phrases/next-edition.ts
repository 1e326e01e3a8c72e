// The words of 新一届: what will happen, what was done, and what a closed registry says.
export const NEXT_EDITION_WORDS = {
  title: '新一届',
  shut: '本届活动已结束，只读',
  undated: (round: string) => `${round}：（请填写起止日期）`,
  named: (name: string, year: number) => `${name}（${year}）`,
  noHonorees: '“获评名单”还是空的。请先生成通报，再点“新一届”。',
  ask: (facts: { name: string; year: number; honorees: number; units: number; reviewers: number }) =>
    [
      `将把本表格复制为《${facts.name}》，作为 ${facts.year} 年度的登记台账：`,
      '1. 设置和文书模板照搬，年度顺延，各项日期清空待填；',
      `2. 本届 ${facts.honorees} 个获评对象加入“往届名单”；`,
      `3. ${facts.units} 个推荐单位、${facts.reviewers} 位评审专家照搬，本届的使用情况清空；`,
      '4. 申报、评审、公示、待办、办理记录不带过去；',
      '5. 本表格就此结束：表单停止接受填写，自动处理停止，各工作表改为只读。',
      '中途停下的，再点一次“新一届”会接着做，不会做两份。现在开始吗？',
    ].join('\n'),
  declined: '没有建立新一届，本表格照旧。',
  done: (url: string) =>
    `新一届的登记台账已建好：${url}\n请打开它，在“设置”里填写日期并核对，再点菜单“桂冠 → 初始化活动”（首次运行需要授权；表单、文件夹和自动处理由它新建）。`,
  journal: (url: string) => `已建立新一届的登记台账 ${url}，本表格结束，改为只读。`,
  closed: (url: string) => `本届活动已经结束，本表格只供查阅。请到新一届的表格中操作：${url}`,
};
