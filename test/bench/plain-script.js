// What a tutorial's script for such a campaign looks like: one row at a time, one service call for each step. The benchmark sets it beside Laurel.
// biome-ignore-all lint/correctness/noUnusedVariables: the benchmark runs them by name

/** Form submit: a row, a folder, the files moved and renamed, a mail. */
function plainOnSubmit(event, rootFolderId) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('报名');
  const answers = event.response.getItemResponses();
  const row = [new Date()];
  let files = [];
  let mail = '';
  let name = '';
  for (let i = 0; i < answers.length; i++) {
    const title = answers[i].getItem().getTitle();
    const answer = answers[i].getResponse();
    if (answers[i].getItem().getType() === FormApp.ItemType.FILE_UPLOAD) files = files.concat(answer);
    else row.push(answer);
    if (title === '邮箱') mail = answer;
    if (title === '姓名') name = answer;
  }
  sheet.appendRow(row);
  const folder = DriveApp.getFolderById(rootFolderId).createFolder(`${sheet.getLastRow()} ${name}`);
  for (let j = 0; j < files.length; j++) {
    const file = DriveApp.getFileById(files[j]);
    file.moveTo(folder);
    file.setName(`${name}-${j + 1}`);
  }
  sheet.getRange(sheet.getLastRow(), row.length + 1).setValue(folder.getUrl());
  MailApp.sendEmail(mail, '报名已收到', `${name}，您的报名已收到。`);
}

/** Checks every row: a few cells read, a verdict and its reason written. */
function plainScreen() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('报名');
  const last = sheet.getLastRow();
  for (let row = 2; row <= last; row++) {
    const name = sheet.getRange(row, 2).getValue();
    const age = sheet.getRange(row, 3).getValue();
    const phone = String(sheet.getRange(row, 4).getValue());
    const deeds = sheet.getRange(row, 5).getValue();
    const problems = [];
    if (name === '') problems.push('缺姓名');
    if (age < 18 || age > 75) problems.push('年龄不符');
    if (!/^1\d{10}$/.test(phone)) problems.push('电话不对');
    if (deeds.length < 300) problems.push('事迹太短');
    sheet.getRange(row, 6).setValue(problems.length === 0 ? '受理' : '退回');
    sheet.getRange(row, 7).setValue(problems.join('、'));
  }
}

/** One spreadsheet for each reviewer, filled row by row and shared. */
function plainMakeReviewSheets(reviewers, each) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('报名');
  const index = SpreadsheetApp.getActive().getSheetByName('专家');
  for (let r = 0; r < reviewers; r++) {
    const book = SpreadsheetApp.create(`评审表 ${r + 1}`);
    const page = book.getSheets()[0];
    page.appendRow(['编号', '姓名', '事迹', '得分', '意见']);
    for (let i = 0; i < each; i++) {
      const row = 2 + ((r * each + i) % (sheet.getLastRow() - 1));
      page.appendRow([
        row,
        sheet.getRange(row, 2).getValue(),
        sheet.getRange(row, 5).getValue(),
        60 + ((r * 7 + i * 3) % 40),
        '',
      ]);
    }
    book.addEditor(`reviewer${r + 1}@example.com`);
    index.appendRow([r + 1, book.getId()]);
  }
}

/** Opens every reviewer's spreadsheet and copies score by score. */
function plainCollect(each) {
  const index = SpreadsheetApp.getActive().getSheetByName('专家');
  const scores = SpreadsheetApp.getActive().getSheetByName('得分');
  for (let r = 1; r <= index.getLastRow(); r++) {
    const page = SpreadsheetApp.openById(index.getRange(r, 2).getValue()).getSheets()[0];
    for (let i = 0; i < each; i++) {
      scores.appendRow([
        page.getRange(i + 2, 1).getValue(),
        r,
        page.getRange(i + 2, 4).getValue(),
        page.getRange(i + 2, 5).getValue(),
      ]);
    }
  }
}

/** Averages the scores and writes the first fifty into a tab. */
function plainShortlist() {
  const book = SpreadsheetApp.getActive();
  const scores = book.getSheetByName('得分');
  const totals = {};
  for (let row = 1; row <= scores.getLastRow(); row++) {
    const id = scores.getRange(row, 1).getValue();
    const score = scores.getRange(row, 3).getValue();
    if (!totals[id]) totals[id] = [];
    totals[id].push(score);
  }
  const list = Object.keys(totals).map((id) => {
    const sum = totals[id].reduce((a, b) => a + b, 0);
    return [id, sum / totals[id].length];
  });
  list.sort((a, b) => b[1] - a[1]);
  const page = book.getSheetByName('入围');
  for (let i = 0; i < Math.min(50, list.length); i++) page.appendRow(list[i]);
}

/** Not measured: puts `count` rows into the tab 报名 at once, and makes the other tabs. */
function plainPrepare(count, deeds) {
  const book = SpreadsheetApp.getActive();
  ['报名', '专家', '得分', '入围'].forEach((name) => {
    if (!book.getSheetByName(name)) book.insertSheet(name);
  });
  const sheet = book.getSheetByName('报名');
  const rows = [['时间', '姓名', '年龄', '电话', '事迹', '结果', '原因']];
  for (let i = 1; i <= count; i++)
    rows.push([i, `申报人${i}`, 20 + (i % 50), `1390000${1000 + i}`, deeds, '', '']);
  if (sheet.getMaxRows() < rows.length)
    sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  sheet.getRange(1, 1, rows.length, 7).setValues(rows);
}
