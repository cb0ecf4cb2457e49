/** Verbs of the command line that ask a running hub: documents, cases, traces, users. */
@NullMarked
package dev.crossdock.cli.online;

import org.jspecify.annotations.NullMarked;
