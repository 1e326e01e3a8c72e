// A Google Doc downloaded as Word, and a Word file shown as a page: words, tables and looks survive both ways.
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { docxFromHtml } from '../../../src/local/export/docx-from-html';
import { wordPage } from '../../../src/local/web/word-page';

const HTML = `<!DOCTYPE html><html><head><title>不见</title></head><body>
<h1 style="font-family:SimSun,'宋体',serif;font-size:22pt;text-align:center">公示</h1>
<p style="text-indent:32pt;margin-left:10px;line-height:1.5">现予<b>公示</b>：&lt;img src=x onerror=1&gt; &amp; “=HYPERLINK()”<br>第二行</p>
<table><colgroup><col style="width:60pt"><col style="width:120pt"></colgroup>
<tr><td rowspan="2" style="border:0.5pt solid #000">序号</td><td>姓名</td></tr><tr><td>张三</td></tr><tr><td colspan="2">合计</td></tr></table>
<hr style="page-break-before:always;display:none"><p>次页</p></body></html>`;

const partOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!);

test('words, breaks, tables, spans and looks are written', () => {
  const xml = partOf(docxFromHtml(HTML));
  const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');
  expect(texts).toBe(
    '公示|现予|公示|：&lt;img src=x onerror=1&gt; &amp; “=HYPERLINK()”|||第二行|序号|姓名|张三|合计|次页',
  );
  expect(xml).toContain('<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="宋体"/><w:sz w:val="44"/>');
  expect(xml).toContain('<w:ind w:left="150" w:right="0" w:firstLine="640"/>');
  expect(xml).toContain('<w:gridCol w:w="1200"/><w:gridCol w:w="2400"/>');
  expect(xml.match(/<w:vMerge/g)).toHaveLength(2);
  expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
  expect(docxFromHtml(HTML)).toEqual(docxFromHtml(HTML));
});

test('a Word file is shown as a page in which nothing is markup but its own', () => {
  const page = wordPage(docxFromHtml(HTML))!;
  expect(page).toContain('&lt;img src=x onerror=1&gt; &amp; “=HYPERLINK()”');
  expect(page).not.toContain('<img');
  expect(page).toContain('rowspan="2"');
  expect(page).toContain('colspan="2"');
  expect(page.replace(/<style>.*<\/style>|<[^>]+>/g, '')).toContain('次页');
  expect(page.match(/<hr>/g)).toHaveLength(1);
  expect(wordPage(new Uint8Array([1, 2, 3]))).toBeNull();
});
