/** Replays: what is to be done again, what that would come to, and the jobs that do it. */
@NullMarked
package dev.crossdock.replay;

import org.jspecify.annotations.NullMarked;
