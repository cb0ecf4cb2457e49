/** Real infrastructure for tests: PostgreSQL, Artemis and Kafka in this JVM. */
@NullMarked
package dev.crossdock.testing;

import org.jspecify.annotations.NullMarked;
