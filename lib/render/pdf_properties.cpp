#include "pdf_properties.h"

#include <string>

#include <fmt/format.h>

#include "html_text.h"

namespace qar::render::pdf {
namespace {

using Object = QPDFObjectHandle;

struct Moment {
  std::int64_t year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

/// Of seconds since 1970, in UTC.
Moment moment_of(std::int64_t seconds) {
  std::int64_t days = seconds / 86400, rest = seconds % 86400;
  if (rest < 0) rest += 86400, --days;
  // Howard Hinnant, chrono-Compatible Low-Level Date Algorithms: civil_from_days.
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t of_era = days - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  Moment made;
  made.day = of_year - (153 * month + 2) / 5 + 1;
  made.month = month < 10 ? month + 3 : month - 9;
  made.year = year + era * 400 + (made.month <= 2 ? 1 : 0);
  made.hour = rest / 3600;
  made.minute = rest / 60 % 60;
  made.second = rest % 60;
  return made;
}

std::string escaped(std::string_view words) {
  std::string made;
  append_escaped(made, words);
  return made;
}

/// The same once more, as XMP.
std::string packet(const Metadata& metadata, const std::string& producer, const Moment& at) {
  return fmt::format(
      R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z</xmp:CreateDate>
<pdf:Producer>{}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
)",
      "\xEF\xBB\xBF", escaped(metadata.title), escaped(metadata.subject), escaped(metadata.language), at.year, at.month,
      at.day, at.hour, at.minute, at.second, escaped(producer));
}

}  // namespace

void add_properties(QPDF& pdf, const Document& document, std::string_view version) {
  const Metadata& metadata = document.metadata;
  const Moment at = moment_of(metadata.created);
  const std::string producer = version.empty() ? "qar" : fmt::format("qar {}", version);

  Object information = Object::newDictionary();
  information.replaceKey("/Title", Object::newUnicodeString(metadata.title));
  information.replaceKey("/Subject", Object::newUnicodeString(metadata.subject));
  information.replaceKey("/Producer", Object::newUnicodeString(producer));
  information.replaceKey("/CreationDate", Object::newString(fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", at.year,
                                                                        at.month, at.day, at.hour, at.minute, at.second)));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));

  Object stream = Object::newStream(&pdf, packet(metadata, producer, at));
  stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));

  Object root = pdf.getRoot();
  root.replaceKey("/Metadata", stream);
  root.replaceKey("/Lang", Object::newString(metadata.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace qar::render::pdf
