/** The look of a report: quiet, readable on a phone and on paper, light and dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#5a5a5a;--line:#d8d8d8;--back:#fff;--tint:#f5f3ee;--warm:#b23c00}
@media (prefers-color-scheme:dark){:root{--ink:#eee;--soft:#aaa;--line:#3a3a3a;--back:#161616;--tint:#222;--warm:#ff9b66}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:800px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .4em}
h2{font-size:1.25rem;margin:2.2em 0 .3em}
.question{color:var(--warm);font-weight:600;margin:0}
.lead{font-size:1.3rem;line-height:1.4;border-left:4px solid var(--warm);padding-left:14px;margin:1em 0}
.note,footer,summary{color:var(--soft);font-size:.9rem}
figure{margin:0}
figure svg{max-width:100%;height:auto}
figure{max-width:640px}
th.n{white-space:normal}
figure div{font:14px system-ui,sans-serif}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6em 0}
th,td{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
th:first-child,td:first-child{min-width:7em}
th{color:var(--soft);font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
summary{cursor:pointer;padding:4px 0}
.pill{border:1px solid var(--line);border-radius:99px;padding:1px 9px;font-size:.82rem;white-space:nowrap}
.pill.confirmed{border-color:#009e73}.pill.refuted{border-color:#d55e00}.pill.no-source-found{border-style:dashed}
footer{margin-top:4em;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.2em 0 .2em}
.csv{font-size:.8rem;color:var(--soft)}
.badge{border:1px dashed var(--warm);border-radius:6px;padding:2px 10px;color:var(--warm);font-size:.85rem;display:inline-block;margin:.2em 0}
.unknown{color:var(--soft);font-style:italic}
figure svg{background:#fff;color:#1a1a1a}
@media print{.csv{display:none}main{max-width:none;padding:0}h2{break-after:avoid}figure,tr{break-inside:avoid}table{font-size:.7rem}.scroll{overflow:visible}td,th{overflow-wrap:anywhere;min-width:3.4em}.n{white-space:nowrap;overflow-wrap:normal}th:first-child,td:first-child{min-width:6em}}
@page{size:A4;margin:16mm}
`.trim();
