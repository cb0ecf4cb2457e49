/** Real infrastructure for tests: PostgreSQL and Artemis in this JVM. */
@NullMarked
package dev.crossdock.testing;

import org.jspecify.annotations.NullMarked;
