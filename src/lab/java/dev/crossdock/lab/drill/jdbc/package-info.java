/** What the drilled hub's database tells. */
@NullMarked
package dev.crossdock.lab.drill.jdbc;

import org.jspecify.annotations.NullMarked;
