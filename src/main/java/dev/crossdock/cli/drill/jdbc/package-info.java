/** What the drilled hub's database tells. */
@NullMarked
package dev.crossdock.cli.drill.jdbc;

import org.jspecify.annotations.NullMarked;
