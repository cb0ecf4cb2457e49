/** What the Hawtio console asks the hub besides the API: its pages, its session, Jolokia. */
@NullMarked
package dev.crossdock.api.console;

import org.jspecify.annotations.NullMarked;
