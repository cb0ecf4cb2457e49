@NullMarked
package dev.crossdock.lab.bench.jdbc;

import org.jspecify.annotations.NullMarked;
