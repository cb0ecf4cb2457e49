/** What the hub's database tells the benchmark. */
@NullMarked
package dev.crossdock.cli.bench.jdbc;

import org.jspecify.annotations.NullMarked;
