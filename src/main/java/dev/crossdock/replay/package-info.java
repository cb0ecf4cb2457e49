/** Replays: what is replayed, the dry run of it, and the jobs that do it. */
@NullMarked
package dev.crossdock.replay;

import org.jspecify.annotations.NullMarked;
