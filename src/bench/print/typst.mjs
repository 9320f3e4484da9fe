// The same report by Typst: node src/bench/print/typst.mjs REPORT.xhtml OUT.pdf
// (npm install @myriaddreamin/typst-ts-node-compiler in the folder from which it is started)
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const { NodeCompiler } = createRequire(process.cwd() + '/')('@myriaddreamin/typst-ts-node-compiler');
const [input, output] = process.argv.slice(2);
const fonts = new URL('../../../templates/assets/fonts', import.meta.url).pathname;
const escaped = text => text.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
  .replace(/\s+/g, ' ').trim().replace(/[\\#$*_`<>@\[\]=~\/+-]/g, '\\$&');

/** Headings, paragraphs, list items and tables in their order; nothing else of the report takes time. */
function typst(xhtml) {
  const body = xhtml.slice(xhtml.indexOf('<body'));
  const title = /<title>(.*?)<\/title>/.exec(xhtml)[1];
  const parts = [`#set document(title: [${escaped(title)}])`,
    '#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")',
    '#set text(font: ("Report Fang", "Report Song"), size: 15.75pt, lang: "zh", region: "cn")',
    '#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt)',
    '#show heading: set text(font: ("Report Hei", "Report Song"), size: 15.75pt, weight: "regular")',
    '#show table: set text(font: ("Report Song", "Report Hei"), size: 10.5pt)', '#show table: set par(first-line-indent: 0em, leading: 4pt)'];
  for (const [block, name, content] of body.matchAll(/<(h1|h2|h3|h4|h5|p|li|table)\b[^>]*>(.*?)<\/\1>/gs)) {
    if (name === 'table') {
      const rows = [...content.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(row => [...row[1].matchAll(/<t[hd]\b([^>]*)>(.*?)<\/t[hd]>/gs)]);
      const span = cell => Number(/colspan="(\d+)"/.exec(cell[1])?.[1] ?? 1);
      const depth = cell => Number(/rowspan="(\d+)"/.exec(cell[1])?.[1] ?? 1);
      const columns = rows[0].reduce((sum, cell) => sum + span(cell), 0);
      const heads = (content.match(/<thead.*?<\/thead>/s)?.[0].match(/<tr/g) ?? []).length;
      const cell = each => `table.cell(colspan: ${span(each)}, rowspan: ${depth(each)})[${escaped(each[2])}]`;
      const head = rows.slice(0, heads).flat().map(cell).join(', ');
      parts.push(`#table(columns: (1fr,) * ${columns}, ${head ? `table.header(${head}), ` : ''}${rows.slice(heads).flat().map(cell).join(', ')})`);
    } else if (name.startsWith('h')) {
      parts.push('='.repeat(Number(name[1])) + ' ' + escaped(content));
    } else {
      parts.push(escaped(content));
    }
  }
  return parts.join('\n\n');
}

const source = typst(readFileSync(input, 'utf8'));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
const print = number => {
  const pdf = compiler.pdf({ mainFileContent: source + `\n\n#metadata(${number})` }, { pdfStandard: 'a-3a' });
  compiler.evictCache(0);
  return pdf;
};
let pdf;
for (let run = 0; run < 20; run++) pdf = print(run);
writeFileSync(output, pdf);
const runs = 60, before = process.cpuUsage(), start = process.hrtime.bigint();
for (let run = 0; run < runs; run++) print(100 + run);
const cpu = process.cpuUsage(before);
console.log(`Typst: ${((cpu.user + cpu.system) / 1000 / runs).toFixed(1)} ms CPU of the process a report, `
  + `${(runs / (Number(process.hrtime.bigint() - start) / 1e9)).toFixed(1)} reports/s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, ${pdf.length} bytes`);
