// qpdf's headers, for all who need them. clang 14 cannot compile qpdf 11's <qpdf/JSON.hh> as C++20 (a vector of a class that
// is not yet complete has its destructor instantiated there); of that class we need no more than that there is one.
#pragma once

#if defined(__clang__) && __clang_major__ < 15 && !defined(JSON_HH)
#define JSON_HH
class JSON;
#endif

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
