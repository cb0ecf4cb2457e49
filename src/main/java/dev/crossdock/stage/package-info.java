/** What all stages share: batches, their transaction, repetition one by one, wake-ups. */
@NullMarked
package dev.crossdock.stage;

import org.jspecify.annotations.NullMarked;
