// What it costs to start and end a C++ program: the standard library is linked and does nothing.
#include <iostream>
int main() { return std::cout.good() ? 0 : 1; }
