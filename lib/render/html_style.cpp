#include "html_style.h"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace qar::render {
namespace {

/// In the order of ColourRole.
constexpr std::array<std::string_view, model::colour_roles> properties = {"text", "muted",  "paper",    "panel",
                                                                          "line", "accent", "strength", "development"};

constexpr std::string_view rules = R"css(
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;color:var(--text);background:var(--paper);font-family:var(--text-font);line-height:1.6;overflow-wrap:break-word}
.sheet{max-width:46rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4,h5,h6{font-family:var(--heading-font);line-height:1.25;margin:2.2em 0 .6em;text-wrap:balance;break-after:avoid}
h2{font-size:1.6rem;color:var(--accent);font-weight:650;margin-top:0;padding-top:.9rem;border-top:2px solid var(--accent)}
h3{font-size:1.2rem;font-weight:650;margin-top:1.8em}
h2+h3,h3+h4{margin-top:.8em}
h4{font-size:1.05rem}
h5,h6{font-size:1rem}
p{margin:0 0 1em}
ul,ol{margin:0 0 1.2em;padding-left:1.35em}
li{margin:0 0 .65em;padding-left:.2em}
li li li li li li li li li li li li li li :is(ul,ol){padding-left:0;list-style-position:inside}
li>p:last-child,li>ul:last-child,li>ol:last-child{margin-bottom:0}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
code,pre{font-family:var(--code-font);font-size:.9em}
pre{background:var(--panel);padding:1em;overflow-x:auto}
blockquote{margin:0 0 1.2em;padding:.1em 0 .1em 1.2em;border-left:3px solid var(--line);color:var(--muted)}
hr{border:0;border-top:1px solid var(--line);margin:2em 0}
figure{margin:1.5em 0}
img{max-width:100%;height:auto;display:block}
section{margin:0 0 3.2rem}
.number{color:var(--muted);font-weight:400;margin-right:.35em;font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-100vw;top:0;padding:.8em 1.2em;background:var(--paper);z-index:2}
.skip:focus{left:0}
.cover{background:var(--accent);color:var(--paper);margin-bottom:3rem}
.cover .sheet{padding-top:2.2rem;padding-bottom:3rem}
.house{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:1rem 2rem;margin:0 0 4.5rem;font-size:.95rem}
.house p{margin:0}
.house img{max-height:4.5rem;width:auto;max-width:16rem}
.logo{background:#fff;padding:.5rem .7rem;border-radius:3px}
.edition{border:1px solid currentColor;border-radius:2em;padding:.15em .9em}
h1{font-size:clamp(2rem,1.2rem + 3.6vw,3.2rem);font-weight:700;margin:0 0 1.2rem;line-height:1.12}
h1 .kind{display:block;font-size:1.15rem;font-weight:400;margin-bottom:.7rem}
.programme,.days{margin:0;font-size:1.1rem}
.mark{background:var(--text);color:var(--paper);margin:0;padding:.7rem 1.5rem;text-align:center}
.mark strong{text-transform:uppercase;letter-spacing:.12em;margin-right:.6em}
.facts{display:grid;grid-template-columns:minmax(9rem,1fr) 2.4fr;margin:0 0 3rem;border-top:1px solid var(--line)}
.facts dt,.facts dd{margin:0;padding:.55rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--muted);padding-right:1.2rem}
.facts .none{color:var(--muted);font-style:italic}
nav ol{list-style:none;padding:0;margin:0;columns:2;column-gap:2.5rem}
nav li{break-inside:avoid;padding:0}
nav a{display:flex}
nav .number{flex:none;min-width:1.3em}
nav h2{font-size:1.15rem;border:0;padding:0;color:var(--text)}
nav.sheet{margin-bottom:4rem}
.scroll{overflow-x:auto;margin:0 0 1.5em}
table{border-collapse:collapse;width:100%;margin:0 0 1rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding:0 0 .5em;caption-side:top}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:650;border-bottom:2px solid var(--text)}
th.figure,td.figure{text-align:right}
tr{break-inside:avoid}
thead{display:table-header-group}
.estimates th,.estimates td{padding:.7rem .9rem;vertical-align:middle}
.estimates td{white-space:nowrap;width:1%}
.estimates .value{font-weight:650}
.estimates .whole th,.estimates .whole td{font-weight:700;font-size:1.12rem;background:var(--panel)}
.steps{width:4.9rem;height:1.02rem;flex:none;vertical-align:-.1em;margin-right:.7em;color:var(--accent)}
.own-estimate{display:inline-flex;align-items:center;margin:0 0 1.4em;padding:.3em .9em;border:1.5px solid var(--accent);border-radius:3px}
.own-estimate .label{color:var(--muted);margin-right:.8em}
.small{font-size:.92rem;color:var(--muted)}
.part{padding:.1rem 0 .1rem 1.4rem;margin:1.8rem 0 2rem}
.part h3{margin-top:0}
.part>:last-child{margin-bottom:0}
.strength{border-left:6px solid var(--strength)}
.strength h3{color:var(--strength)}
.development{border-left:6px double var(--development)}
.development h3{color:var(--development)}
.strength li::marker{color:var(--strength)}
.development li::marker{color:var(--development)}
.strength>ul{list-style-type:disc}
.development>ul{list-style-type:circle}
.about{background:var(--panel);padding:1.5rem 1.7rem .8rem;margin-bottom:3.5rem}
.about h2{border:0;padding:0;font-size:1.25rem}
.area{border:1px solid var(--line);border-top:4px solid var(--accent);padding:1.1rem 1.4rem;margin:0 0 1.2rem;break-inside:avoid}
.area h3{margin:0 0 .5em}
.area p{margin:0}
.terms dt{font-weight:650;float:left;clear:left;min-width:5.5em;margin:0}
.terms dd{margin:0 0 .45em 6.2em}
.entry{border-top:1px solid var(--line);padding-top:1rem}
.entry h3{margin:0 0 .3em}
.entry:target{background:var(--panel);outline:8px solid var(--panel)}
.confidential{border:1.5px solid currentColor;padding:0 .5em;font-size:.85rem;font-weight:650;margin-left:.8em}
.cite{font-size:.82em;white-space:nowrap}
.note{border:1px solid var(--line);border-left:5px solid var(--text);background:var(--panel);padding:.5rem .9rem;margin:.5rem 0 1rem;font-size:.88rem;line-height:1.45;border-radius:0 3px 3px 0}
.note p{margin:0}
.note .rule{color:var(--muted);font-family:var(--code-font);font-size:.9em}
.note.error{border-left-style:solid}
.note.warning{border-left-style:double}
.note.advice,.note.comment{border-left-style:dotted}
.foot{border-top:1px solid var(--line);margin-top:4rem;padding:1.5rem 0 3rem;color:var(--muted);font-size:.92rem}
.foot p{margin:0}
@media (min-width:84rem){
.working .sheet{max-width:68rem;padding-right:23.5rem}
.working .note{float:right;clear:right;width:19.5rem;margin:0 -22rem 1rem 0}
}
@media (max-width:36rem){
nav ol{columns:1}
li li li li :is(ul,ol){padding-left:0;list-style-position:inside}
.facts{grid-template-columns:1fr}
.facts dt{border:0;padding-bottom:0}
.facts dd{padding-top:.1rem}
.house{margin-bottom:2.5rem}
.estimates td{white-space:normal;width:auto}
.estimates .steps{display:block;margin:0 0 .2em}
.part{padding-left:1rem}
}
@media (forced-colors:active){.cover,.mark{border-bottom:3px solid}}
@page{size:A4;margin:22mm 20mm 24mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt;color:#555}}
@media print{
html{font-size:10.5pt}
body{line-height:1.5}
.sheet{max-width:none;padding:0}
.skip,nav{display:none}
.cover{background:none;color:var(--text);border-top:10pt solid var(--accent);margin:0 0 1.5rem}
.cover h1{color:var(--accent);font-size:30pt}
.cover .sheet{padding-top:14mm}
.house{margin-bottom:38mm}
.logo{padding:0}
.facts{break-after:page}
.part{break-inside:auto}
p,li{orphans:3;widows:3}
section{margin-bottom:2rem}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
.scroll table{font-size:.9em}
.scroll th,.scroll td{padding-right:.5rem}
.scroll td{overflow-wrap:anywhere}
pre{white-space:pre-wrap}
li li li li li li li li :is(ul,ol){padding-left:0;list-style-position:inside}
.about{border:1px solid var(--line);break-inside:avoid}
.part{box-decoration-break:clone;-webkit-box-decoration-break:clone}
.own-estimate,figure,.area{break-inside:avoid}
.own-estimate{break-after:avoid}
.mark{background:none;color:var(--text);border:1pt solid;margin:0 0 4mm}
}
)css";

/// Words as a CSS string: nothing in it can end the string, or the style sheet.
std::string quoted(std::string_view name) {
  std::string made = "\"";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-' ||
                       static_cast<unsigned char>(c) >= 0x80;
    made += plain ? std::string(1, c) : fmt::format("\\{:x} ", static_cast<unsigned char>(c));
  }
  return made + "\"";
}

std::string families(const std::vector<std::string>& names, std::string_view generic) {
  std::string made;
  for (const std::string& name : names) made += quoted(name) + ",";
  return made + std::string(generic);
}

std::string colours(const Palette& palette) {
  std::string made;
  for (std::size_t i = 0; i < properties.size(); ++i)
    made += fmt::format("--{}:{};", properties[i], model::hex(palette.colours[i]));
  return made;
}

}  // namespace

std::string html_style(const Theme& theme) {
  return fmt::format(
      ":root{{color-scheme:light dark;{}--text-font:{};--heading-font:{};--code-font:{}}}\n"
      "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}{}",
      colours(theme.light), families(theme.text_fonts, "system-ui,sans-serif"),
      families(theme.heading_fonts, "system-ui,sans-serif"), families(theme.code_fonts, "ui-monospace,monospace"),
      colours(theme.dark), rules);
}

std::string html_page_mark(std::string_view mark) {
  return fmt::format("@page{{@top-center{{content:{};font-size:9pt;font-weight:700;color:#111}}}}\n", quoted(mark));
}

}  // namespace qar::render
