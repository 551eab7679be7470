#include "html_style.h"

namespace qar::trace {

// Colours hold a contrast of 4.5 to 1 on their ground, and none of them says anything that words do not say as well.
constinit const std::string_view page_style =
    R"(:root{--ink:#1b2430;--soft:#56616f;--line:#d5dbe3;--ground:#fff;--tint:#f4f6f9;--lead:#12355b;--accent:#0b6e6e;
--good:#1d6b3a;--good-bg:#e4f3e9;--warn:#7a4a00;--warn-bg:#fdf0d9;--bad:#9b1c1c;--bad-bg:#fbe6e6;--info:#2a4d7a;--info-bg:#e6eef8}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.5 "Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:9}
a{color:var(--lead)}
:focus-visible{outline:3px solid #f2a900;outline-offset:2px;border-radius:2px}
header.top{background:var(--lead);color:#fff}
header.top .wrap{padding:1.6rem 2rem 1.3rem}
header.top .kind{margin:0;font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;opacity:.85}
header.top h1{margin:.15rem 0 .3rem;font-size:1.9rem;line-height:1.2;font-weight:650}
header.top p.facts{margin:0;opacity:.92}
header.top a{color:#fff}
.wrap{max-width:78rem;margin:0 auto}
nav.parts{border-bottom:1px solid var(--line);background:var(--tint)}
nav.parts ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:0 auto;padding:.55rem 2rem;max-width:78rem}
nav.parts a{text-decoration:none;font-weight:550}
nav.parts a:hover{text-decoration:underline}
main{padding:0 0 3rem}
.content{padding:1.4rem 2rem 0}
article.review+article.review{margin-top:3rem}
section{margin:2.2rem 0 0}
h2{font-size:1.35rem;margin:0 0 .2rem;color:var(--lead);font-weight:650}
h3{font-size:1.1rem;margin:1.7rem 0 .4rem;font-weight:650}
h4{font-size:.95rem;margin:1.1rem 0 .4rem;color:var(--soft);font-weight:600}
p.lede{margin:0 0 .9rem;color:var(--soft);max-width:60rem}
dl.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9rem;margin:.4rem 0 0}
dl.tiles div{border:1px solid var(--line);border-top:4px solid var(--lead);border-radius:4px;padding:.7rem 1rem .8rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
dl.tiles dt{color:var(--soft);font-size:.92rem;line-height:1.3}
dl.tiles dd{margin:0;font-size:1.8rem;font-weight:650;line-height:1.25}
dl.tiles dd small{font-size:1rem;color:var(--soft);font-weight:500}
dl.tiles div.good{border-top-color:var(--good)}dl.tiles div.warn{border-top-color:#c77d0a}dl.tiles div.bad{border-top-color:var(--bad)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--soft);padding:0 0 .4rem}
th,td{padding:.42rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--lead);font-weight:600;vertical-align:bottom;line-height:1.25}
td.n,th.n{text-align:right}
td.bars,td.who{white-space:nowrap}
code{font:600 .93em/1.3 ui-monospace,Consolas,"Liberation Mono",monospace;background:#eceff3;padding:0 .25em;border-radius:2px}
tr.whole>*{background:var(--tint);font-weight:600}
tr.part th{font-weight:400;padding-left:1.8rem}
.bar{display:inline-block;width:8rem;height:.75rem;background:#dfe5ec;border-radius:2px;overflow:hidden;vertical-align:baseline}
.bar>span{display:block;height:100%;background:#c77d0a}
.bar.full>span,.bar.plain>span{background:var(--accent)}
.of{font-size:.93em;color:var(--soft);font-weight:400;white-space:nowrap}
.none{color:var(--soft)}
.badge{display:inline-block;font-size:.78rem;font-weight:650;line-height:1.35;padding:.06rem .5rem;border-radius:3px;white-space:nowrap;background:var(--info-bg);color:var(--info)}
.badge.error,.badge.unknown,.badge.uncited{background:var(--bad-bg);color:var(--bad)}
.badge.warning,.badge.stale,.badge.development,.badge.confidential{background:var(--warn-bg);color:var(--warn)}
.badge.strength,.badge.accepted,.badge.agreed{background:var(--good-bg);color:var(--good)}
.place{font-weight:400;font-size:.9em;color:var(--soft);white-space:nowrap}
table.heat th,table.heat td{border:1px solid #fff;padding:.35rem .4rem;font-size:.85rem}
table.heat thead th{border-bottom:2px solid var(--lead);vertical-align:bottom;font-weight:600;hyphens:auto}
table.heat tbody th{background:var(--tint);min-width:10rem;font-weight:600}
table.heat td{text-align:center;min-width:4.2rem;background:#f7f8fa;color:var(--ink)}
table.heat td b{display:block;font-size:1.05rem}
table.heat td span{display:inline-block;font-size:.74rem;margin:0 .12rem;white-space:nowrap}
.h1{background:#e3f0f0!important}.h2{background:#bfdfde!important}.h3{background:#8cc3c1!important}
.h4{background:#1c7c7c!important;color:#fff!important}.h5{background:#0a5252!important;color:#fff!important}
.key{display:flex;flex-wrap:wrap;gap:.3rem .9rem;font-size:.85rem;color:var(--soft);margin:.5rem 0 0;padding:0;list-style:none}
.key i{display:inline-block;width:1.3rem;height:.85rem;margin-right:.35rem;vertical-align:-1px;background:#f7f8fa;border:1px solid var(--line)}
form.filters{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:end;background:var(--tint);border:1px solid var(--line);border-radius:4px;padding:.8rem 1rem;margin:.8rem 0 .4rem}
form.filters[hidden]{display:none}
form.filters label{display:block;font-size:.85rem;font-weight:600}
form.filters input,form.filters select,form.filters button{display:block;font:inherit;font-size:.95rem;margin-top:.15rem;padding:.32rem .5rem;border:1px solid #8a95a3;border-radius:3px;background:#fff;color:var(--ink)}
form.filters select{max-width:19rem}
form.filters button{cursor:pointer;font-weight:550}
form.filters input{width:16rem}
form.filters output{flex-basis:100%;font-size:.9rem;color:var(--soft)}
details.item{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:3px;margin:.45rem 0;background:#fff}
details.item.thin{border-left-color:#c77d0a}
details.item.bad{border-left-color:var(--bad)}
details.item>summary{cursor:pointer;padding:.55rem .9rem .6rem .2rem;list-style-position:outside;margin-left:1.7rem}
details.item>summary::marker{color:var(--soft)}
details.item[open]>summary{border-bottom:1px solid var(--line)}
summary .tags{display:flex;flex-wrap:wrap;gap:.25rem .4rem;margin-top:.3rem;align-items:center}
.chip{font-size:.8rem;font-weight:600;border:1px solid #a9b4c2;border-radius:3px;padding:0 .4rem;background:#fff;white-space:nowrap}
.chip.strength{border-color:#7fb392}.chip.development{border-color:#d9a44b}.chip.missing{border-color:var(--bad);color:var(--bad);text-decoration:line-through}
.inside{padding:.3rem 1rem .8rem 1.9rem}
ul.notes{margin:.5rem 0;padding:0;list-style:none}
ul.notes li{margin:.25rem 0}
article.entry{border-top:1px solid var(--line);padding:.7rem 0 .2rem}
article.entry:first-child{border-top:0}
article.entry h5{margin:0;font-size:.95rem;display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:center}
article.entry p{margin:.25rem 0;max-width:60rem}
article.entry p.facts{color:var(--soft);font-size:.9rem}
blockquote{margin:.35rem 0;padding:.05rem 0 .05rem .9rem;border-left:3px solid var(--line);max-width:60rem}
blockquote cite{font-style:normal;color:var(--soft)}
p.withheld{font-style:italic;color:var(--warn)}
.day{margin:1.2rem 0}
del{background:var(--bad-bg);color:var(--bad);text-decoration-thickness:1px}
ins{background:var(--good-bg);color:var(--good);text-decoration:none;border-bottom:2px solid #7fb392}
.change{border:1px solid var(--line);border-radius:4px;margin:.8rem 0;overflow:hidden}
.change h4{margin:0;padding:.5rem 1rem;background:var(--tint);color:var(--ink);display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:center}
.sides{display:grid;grid-template-columns:1fr 1fr}
.sides>div{padding:.6rem 1rem .8rem}
.sides>div+div{border-left:1px solid var(--line)}
.sides h5{margin:0 0 .2rem;font-size:.82rem;color:var(--soft);font-weight:600}
.sides p{margin:0}
footer{color:var(--soft);font-size:.85rem;border-top:1px solid var(--line)}
footer .wrap{padding:1rem 2rem 2rem}
.gone{display:none!important}
@media (max-width:46rem){.content,header.top .wrap,nav.parts ul,footer .wrap{padding-left:1rem;padding-right:1rem}.sides{grid-template-columns:1fr}.sides>div+div{border-left:0;border-top:1px solid var(--line)}
form.filters input{width:100%}}
@media print{@page{size:A4;margin:14mm}body{font-size:10pt}header.top{background:none;color:#000;border-bottom:2pt solid #000}header.top .wrap{padding:0 0 .4rem}header.top a{color:#000}
nav.parts,form.filters,.skip{display:none!important}main{padding:0}.content,footer .wrap{padding:.6rem 0}section{margin-top:1.2rem}article.review+article.review{break-before:page}
.scroll{overflow:visible}table{font-size:8.5pt}table.heat th,table.heat td{font-size:7pt;padding:.15rem;min-width:0}table.heat tbody th{min-width:0}
.change,article.entry,summary,tr{break-inside:avoid}h2,h3,h4,p.lede{break-after:avoid}.bar{width:4rem}
.bar,.bar>span,.badge,table.heat td,tr.whole>*,dl.tiles div,ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit;text-decoration:none}}
)";

// Without it everything can be read; it only leaves out what a filter does not want. It is run once the page is there.
constinit const std::string_view page_script = R"((function(){'use strict';
function all(root,what){return Array.prototype.slice.call(root.querySelectorAll(what));}
function level(n){return n===0?'':n<2?'h1':n<4?'h2':n<7?'h3':n<11?'h4':'h5';}
function setUp(form){
  var review=form.closest('article.review'),items=all(review,'details.item[data-claim]'),heat=all(review,'table.heat td');
  var out=form.querySelector('output'),get=function(n){return form.elements.namedItem(n).value;};
  function apply(){
    var words=get('words').toLowerCase().split(/\s+/).filter(Boolean),section=get('section'),who=get('reviewer'),state=get('state'),shown=0;
    items.forEach(function(item){
      var text=item.textContent.toLowerCase(),d=item.dataset;
      var fits=words.every(function(w){return text.indexOf(w)>=0;})&&(!section||d.section===section)&&
        (!who||(' '+d.reviewers+' ').indexOf(' '+who+' ')>=0)&&(!state||(' '+d.state+' ').indexOf(' '+state+' ')>=0);
      item.classList.toggle('gone',!fits);if(fits)shown++;});
    all(review,'.group').forEach(function(g){g.classList.toggle('gone',!g.querySelector('details.item:not(.gone)'));});
    heat.forEach(function(cell){
      var sum=0;all(cell,'span').forEach(function(s){var fits=!who||s.dataset.who===who;s.classList.toggle('gone',!fits);if(fits)sum+=Number(s.dataset.n);});
      var b=cell.querySelector('b');if(b)b.textContent=sum||'';cell.className=level(sum);});
    out.textContent='Showing '+shown+' of '+items.length+' claims'+(who?', and the evidence of '+who+' in the map':'')+'.';}
  form.hidden=false;form.addEventListener('input',apply);form.addEventListener('submit',function(e){e.preventDefault();});
  form.addEventListener('reset',function(){setTimeout(apply,0);});
  all(form,'button[data-open]').forEach(function(b){b.addEventListener('click',function(){
    items.forEach(function(i){if(!i.classList.contains('gone'))i.open=b.dataset.open==='yes';});});});
  apply();}
document.addEventListener('DOMContentLoaded',function(){all(document,'form.filters').forEach(setUp);});
function openTarget(){var e=location.hash&&document.getElementById(location.hash.slice(1));if(e&&e.tagName==='DETAILS'){e.open=true;}}
window.addEventListener('hashchange',openTarget);window.addEventListener('load',openTarget);
var closed=[];
window.addEventListener('beforeprint',function(){closed=all(document,'details:not([open])');closed.forEach(function(d){d.open=true;});});
window.addEventListener('afterprint',function(){closed.forEach(function(d){d.open=false;});});
})();
)";

}  // namespace qar::trace
