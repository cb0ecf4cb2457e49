/**
 * The audit log: every act, who did it, from where, why and with which outcome, in a hash chain.
 */
@NullMarked
package dev.crossdock.audit;

import org.jspecify.annotations.NullMarked;
