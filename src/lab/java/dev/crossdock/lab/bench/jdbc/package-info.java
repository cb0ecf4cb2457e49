/** What the hub's database tells the benchmark. */
@NullMarked
package dev.crossdock.lab.bench.jdbc;

import org.jspecify.annotations.NullMarked;
